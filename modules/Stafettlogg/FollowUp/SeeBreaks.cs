using Kommune.Contracts;

namespace Kommune.Stafettlogg.FollowUp;

/// <summary>
/// Sees every night where the follow-up of a log has broken: nobody writes, a date has passed, the holder is away for long. Each is a task
/// that goes up by itself when nobody takes it (R54), and ends when somebody does something.
/// </summary>
internal sealed class SeeBreaks(BreakStore breaks, IResources resources, ITasks tasks, TenantContext tenant) : IDailyJob
{
    private const int DaysToAct = 7;

    public async Task Run(DateOnly day)
    {
        var settings = tenant.Municipality.Settings;
        var logs = await breaks.Followed();
        var holders = await resources.Responsible([.. logs.Select(log => log.Id)]);
        var now = new Dictionary<(Guid LogId, BreakKind Kind), LogHead>();
        foreach (var log in logs)
        {
            if (log.State != LogState.Paused && NorwegianDay.Of(log.LastActivityAt).AddDays(settings.SilentLogDays) < day) now[(log.Id, BreakKind.Silent)] = log;
            if (log.NextOn < day) now[(log.Id, BreakKind.NextPassed)] = log;
            if (holders.GetValueOrDefault(log.Id)?.AwayTo is { } last && last >= day.AddDays(settings.AwayHolderDays)) now[(log.Id, BreakKind.HolderAway)] = log;
        }

        var before = await breaks.Open();
        foreach (var ended in before.Where(row => !now.ContainsKey((row.LogId, row.Kind))))
        {
            await breaks.End(ended.Id, day);
            await tasks.Close(Key(ended.LogId, ended.Kind), "taken-up");
        }
        foreach (var ((logId, kind), log) in now.Where(one => !before.Any(row => (row.LogId, row.Kind) == one.Key)))
        {
            await breaks.Begin(logId, kind, day);
            await tasks.Open(Task(log, kind, holders[logId], day));
        }
    }

    private static string Key(Guid logId, BreakKind kind) => $"log-break:{kind}:{logId:D}";

    private static NewTask Task(LogHead log, BreakKind kind, ResponsibleContact holder, DateOnly day)
    {
        var task = new NewTask
        {
            Key = Key(log.Id, kind),
            Kind = kind switch { BreakKind.Silent => "log-silent", BreakKind.NextPassed => "log-next-passed", _ => "log-holder-away" },
            SubjectId = log.SubjectId,
            ResourceId = log.Id,
            Due = day.AddDays(DaysToAct),
            Href = kind == BreakKind.HolderAway ? $"/handover/{log.Id:D}" : Links.Log(log.Id),
        };
        // Whoever is away finds nobody: that is the leader's.
        return kind == BreakKind.HolderAway ? task with { UnitId = holder.Unit.Id } : task with { OwnerId = holder.PersonId };
    }
}
