using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>
/// What midnight does to consents: asks again in time, closes what has ended (R16), lets old questions go, asks the young person who has
/// come of the age to answer (R19, R61), and reminds of relatives to ask about (R23).
/// </summary>
internal sealed class ConsentDays(
    IUnitOfWork unitOfWork, ConsentStore store, ConsentQuestionStore questions, ConsentContexts contexts, ConsentGrants grants, ConsentFollowUp followUp,
    ITasks tasks, TenantContext tenant) : IDailyJob
{
    public const string EndsNotice = "consent-ends";
    public const string EndedNotice = "consent-ended";
    public const string OverNotice = "consent-question-over";
    public const string EndedTask = "consent-ended";
    public const string RelativeTask = "relative-review";

    private const int DaysToAskAgain = 14;

    public async Task Run(DateOnly day)
    {
        var settings = tenant.Municipality.Settings;
        foreach (var consent in await store.EndingOn(day.AddDays(settings.ConsentReminderDays)))
            await Remind(consent);
        foreach (var consent in await store.EndingOn(day.AddDays(-1)))
            await End(consent, day);
        foreach (var question in await questions.OverOn(day))
        {
            await followUp.Tell(question.AskedBy, OverNotice, (await contexts.Of(question.ResourceId)).Resource, $"/consents/{question.ResourceId:D}");
            await questions.Remove(question.Id);
        }
        await Birthdays(day, settings);
        await Relatives(day);
    }

    private async Task Remind(Consent consent)
    {
        var context = await contexts.Of(consent.ResourceId);
        if (context.Resource.ClosedAt is null && !(await store.Of(consent.ResourceId)).Any(other => Replaces(other, consent)))
            await followUp.Tell(consent.GiverId, EndsNotice, context.Resource, Href(consent));
    }

    /// <summary>Nothing is deleted: the door is shut, and somebody is asked to ask.</summary>
    private async Task End(Consent consent, DateOnly day)
    {
        var context = await contexts.Of(consent.ResourceId);
        if (consent.UnitId is { } unitId)
            await grants.OpenAndClose(consent.ResourceId, unitId, context);
        if (context.Resource.ClosedAt is not null || (await store.Of(consent.ResourceId)).Any(other => Replaces(other, consent)))
            return;
        await followUp.TellEnded(consent.GiverId, EndedNotice, context.Resource, Href(consent), day);
        if (await followUp.Responsible(consent.ResourceId) is { } responsible)
            await tasks.Open(Task($"{EndedTask}:{consent.Id:D}", EndedTask, context.Resource, responsible, day));
    }

    /// <summary>On the day somebody comes of the age, what others said yes to is no longer enough: the person is asked, and the door waits.</summary>
    private async Task Birthdays(DateOnly day, MunicipalitySettings settings)
    {
        var open = await unitOfWork.Query<ConsentBirthdayRow>(
            """
            select distinct g.resource_id, g.unit_id, p.birth_date
            from kp_grant g
            join kp_resource r on r.id = g.resource_id
            join kp_person p on p.id = r.subject_id
            where g.consent_id is not null and g.unit_id is not null and g.ends_at is null and r.closed_at is null and p.birth_date is not null
            """);
        int[] ages = [settings.YouthConsentAge, LegalAge.Health.Years, LegalAge.Majority.Years];
        foreach (var row in open.Where(row => ages.Any(age => row.BirthDate.AddYears(age) == day)))
        {
            var context = await contexts.Of(row.ResourceId);
            var said = (await store.Of(row.ResourceId)).Where(one => one.UnitId == row.UnitId && one.WithdrawnAt is null).ToList();
            var closed = await grants.OpenAndClose(row.ResourceId, row.UnitId, context);
            if (closed.Count == 0 || await followUp.Responsible(row.ResourceId) is not { } responsible)
                continue;
            var question = new ConsentQuestion
            {
                Id = Guid.CreateVersion7(), ResourceId = row.ResourceId, UnitId = row.UnitId, Sections = closed, Purpose = said[0].Purpose, AskedBy = responsible,
                // As if asked when the others answered: what they said is not asked again.
                AskedAt = said.Min(one => one.GivenAt), ExpiresOn = day.AddDays(settings.ConsentQuestionDays),
            };
            await questions.Add(question);
            await followUp.Tell(context.SubjectId, ConsentFollowUp.AskedNotice, context.Resource, $"/consents/{row.ResourceId:D}/questions/{question.Id:D}");
        }
    }

    private async Task Relatives(DateOnly day)
    {
        var due = await unitOfWork.Query<ConsentInvolvement>(
            "select id, resource_id, relative_id, takes_part, about, review_on, given_at from kp_involvement where review_on <= @day and ended_at is null",
            new { day });
        foreach (var one in due)
            if (await followUp.Responsible(one.ResourceId) is { } responsible && (await contexts.Of(one.ResourceId)).Resource is { ClosedAt: null } resource)
                await tasks.Open(Task($"{RelativeTask}:{one.Id:D}", RelativeTask, resource, responsible, day) with { Href = $"/consents/{resource.Id:D}/relatives" });
    }

    private static bool Replaces(Consent other, Consent ending) =>
        other.Id != ending.Id && other.Kind == ending.Kind && other.UnitId == ending.UnitId && other.GiverId == ending.GiverId
        && other.WithdrawnAt is null && other.ValidTo > ending.ValidTo;

    private static string Href(Consent consent) => consent.UnitId is { } unitId ? $"/consents/{consent.ResourceId:D}/give?unit={unitId:D}" : "/";

    private static NewTask Task(string key, string kind, Resource resource, Guid responsible, DateOnly day) => new()
    {
        Key = key, Kind = kind, SubjectId = resource.SubjectId, ResourceId = resource.Id, OwnerId = responsible, Due = day.AddDays(DaysToAskAgain),
        Href = $"/consents/{resource.Id:D}",
    };
}
