using Kommune.Contracts;
using Kommune.Host.Safety;
using Kommune.Platform.Access;
using Kommune.Platform.Tenancy;
using Kommune.Ui;

namespace Kommune.Host.Consents;

/// <summary>
/// What waits because of consents: for the person's side questions, answers to confirm and yeses that end soon; for the responsible what is
/// asked and not answered.
/// </summary>
internal sealed class ConsentItems(
    IAccess access, IOrganisation organisation, IResources resources, ConsentStates states, ConsentStore store, ConsentQuestionStore questions, CurrentTenant current,
    TimeProvider clock) : IWorkItems
{
    public async Task<IReadOnlyList<WorkItem>> For(Actor actor, Guid? subjectId)
    {
        if (actor.Kind != ActorKind.Citizen) return await Asked(actor);
        var items = new List<WorkItem>();
        var units = new Lazy<Task<IReadOnlyList<OrgUnit>>>(organisation.Units);
        foreach (var resource in await resources.About(subjectId ?? actor.PersonId))
        {
            var found = await access.Of(resource.Id);
            if (!found.May(Section.Consents, Right.Govern)) continue;
            var state = await states.Of(found.Resource);
            foreach (var question in state.Questions.Where(_ => state.Givers.All.Contains(actor.PersonId)))
                items.Add(OfQuestion(question, state, actor, found.Names(await units.Value).GetValueOrDefault(question.UnitId, "")));
            foreach (var share in state.Shares.Where(share => EndsSoon(share, actor)))
                items.Add(Item(WorkItemKind.ToDo, "ends", $"{ConsentLinks.Give(resource.Id)}?unit={share.UnitId:D}", found.Names(await units.Value).GetValueOrDefault(share.UnitId, ""), share.ValidTo));
        }
        foreach (var consent in await store.Unconfirmed(actor.PersonId))
            if ((await access.Of(consent.ResourceId)) is var about && about.Resource.SubjectId == (subjectId ?? actor.PersonId) && about.May(Section.Consents))
                items.Add(Item(WorkItemKind.ToDo, "confirm", ConsentLinks.Confirm(consent.Id)));
        return items;
    }

    private async Task<IReadOnlyList<WorkItem>> Asked(Actor actor)
    {
        var held = (await resources.HeldBy(actor.PersonId)).Select(resource => resource.Id).ToList();
        var open = await questions.Of(held);
        if (open.Count == 0) return [];
        var units = (await organisation.Units()).ToDictionary(unit => unit.Id, unit => unit.Name);
        var today = Dates.Today(clock);
        return [.. open.Where(question => !question.IsOver(today)).Select(question =>
            Item(WorkItemKind.WaitingForOthers, "question-asked", ConsentLinks.Of(question.ResourceId), units.GetValueOrDefault(question.UnitId, ""), question.ExpiresOn))];
    }

    private static WorkItem OfQuestion(ConsentQuestion question, ConsentState state, Actor actor, string unit) =>
        state.Of(question.UnitId) is { } share && (share.No.Contains(actor.PersonId) || share.Yes.Any(one => one.GiverId == actor.PersonId && one.GivenAt >= question.AskedAt))
            ? Item(WorkItemKind.WaitingForOthers, "question-other", ConsentLinks.Of(question.ResourceId), unit)
            : Item(WorkItemKind.ToDo, "question", ConsentLinks.Question(question.ResourceId, question.Id), unit, question.ExpiresOn);

    private bool EndsSoon(ConsentShare share, Actor actor) =>
        share.Yes.Where(one => one.GiverId == actor.PersonId).Select(one => one.ValidTo).DefaultIfEmpty(DateOnly.MaxValue).Max() is var last
        && last <= Dates.Today(clock).AddDays(current.Tenant.Municipality.Settings.ConsentReminderDays);

    private static WorkItem Item(WorkItemKind kind, string code, string href, string unit = "", DateOnly? due = null) => new()
    {
        Kind = kind,
        Title = ConsentTexts.Get($"work.{code}", unit),
        Text = kind == WorkItemKind.ToDo ? ConsentTexts.Get($"work.{code}.text") : null,
        Action = kind == WorkItemKind.ToDo ? ConsentTexts.Get("read-and-answer") : null,
        Href = href,
        Due = due,
    };
}
