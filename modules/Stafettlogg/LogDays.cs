using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>Consents that ended with the day before: services see nothing from midnight, the holder asks anew, and nothing is lost (R16).</summary>
internal sealed class LogDays(LogStore logs, LogConsents rules, LogNotices notices, TimeProvider clock) : IDailyJob
{
    public async Task Run(DateOnly day)
    {
        foreach (var id in await logs.WithConsentEndedBefore(day))
        {
            var log = await logs.Get(id);
            if (!log.May(LogOperation.LapseConsent) || (await rules.Of(id, log.SubjectId)).IsValid) continue;
            var lapsed = log.LapseConsent();
            await logs.Save(log, lapsed, (await notices.Holder(log)).PersonId, clock.GetUtcNow());
            await notices.TellAll(log, "log-lapsed", Links.Answer(id), Guid.Empty);
        }
    }
}
