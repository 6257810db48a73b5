using Kommune.Contracts;
using Kommune.Stafettlogg.FollowUp;

namespace Kommune.Stafettlogg;

/// <summary>
/// Consents that ended with the day before (R16), and birthdays from which the young person's own yes is needed (R19, R24): services see nothing
/// from midnight, the family is asked anew, and nothing is lost.
/// </summary>
internal sealed class LogDays(LogStore logs, BreakStore followed, LogConsents rules, LogNotices notices, IPeople people, TenantContext tenant, TimeProvider clock) : IDailyJob
{
    public async Task Run(DateOnly day)
    {
        foreach (var id in (await logs.WithConsentEndedBefore(day)).Concat(await OfThoseWhoComeOfAge(day)).Distinct())
        {
            var log = await logs.Get(id);
            if (!log.May(LogOperation.LapseConsent) || (await rules.Of(id, log.SubjectId)).IsValid) continue;
            await logs.Save(log, log.LapseConsent(), (await notices.Holder(log)).PersonId, clock.GetUtcNow());
            await notices.TellAll(log, "log-lapsed", Links.Answer(id), Guid.Empty);
        }
    }

    private async Task<IReadOnlyList<Guid>> OfThoseWhoComeOfAge(DateOnly day)
    {
        var open = await followed.Followed();
        var subjects = await people.Get([.. open.Select(head => head.SubjectId).Distinct()]);
        LegalAge[] ages = [LegalAge.OwnConsent(tenant.Municipality.Settings), LegalAge.Majority];
        return [.. open.Where(head => subjects.GetValueOrDefault(head.SubjectId)?.BirthDate is { } born && ages.Any(age => age.Birthday(born) == day)).Select(head => head.Id)];
    }
}
