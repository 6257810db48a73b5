using Kommune.Contracts;
using Microsoft.Extensions.Localization;

namespace Kommune.BtiGuide.Cases;

/// <summary>"My cases": children for whom one follows the guide.</summary>
internal sealed class GuideCases(CaseStore store, GuideStore guides, ShownGuide shown, IAccess access, IResources resources, IPeople people, IStringLocalizer<Texts> text) : ICaseList
{
    public async Task<IReadOnlyList<CaseRow>> For(Actor actor)
    {
        if (actor.Kind != ActorKind.Employee) return [];
        var held = (await resources.HeldBy(actor.PersonId)).Where(one => one.Kind == CaseSections.Kind).Select(one => one.Id).ToList();
        if (held.Count == 0) return [];
        var cases = (await store.Get(await access.Visible(CaseSections.Kind, held))).Where(one => one.IsOpen).ToList();
        var subjects = await people.Get([.. cases.Select(one => one.SubjectId).Distinct()]);
        var rows = new List<CaseRow>();
        foreach (var one in cases)
        {
            if (subjects.GetValueOrDefault(one.SubjectId) is not { } subject || await guides.Find(one.GuideId) is not { Guide: var guide } || guide.Step(one.Step) is not { } step) continue;
            rows.Add(new()
            {
                ResourceId = one.Id, Subject = subject, State = text["level.number", guide.LevelOf(step)!.Number], Tone = "info",
                NextStep = $"{step.Code} {step.Title.In(shown.Language)}", Href = Links.Case(one.Id),
            });
        }
        return rows;
    }
}
