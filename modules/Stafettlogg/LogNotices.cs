using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>Tells those it concerns that something has happened, and never what (R95).</summary>
internal sealed class LogNotices(INotices notices, ITasks tasks, IConsents consents, IResources resources, TimeProvider clock)
{
    private const string DiscussTask = "log-discuss";
    private const string ArchiveTask = "log-archive";

    /// <summary>How soon somebody talks with those who disagree.</summary>
    private const int DaysToDiscuss = 7;

    /// <summary>How soon a closed log lies in the child's folder.</summary>
    private const int DaysToArchive = 14;

    public async Task Tell(IEnumerable<Guid> people, string kind, RelayLog log, string href)
    {
        foreach (var person in people.Distinct())
            await notices.Send(new() { PersonId = person, Kind = kind, SubjectId = log.SubjectId, ResourceId = log.Id, Href = href });
    }

    /// <summary>The family and whoever holds the baton, but not the one who did it.</summary>
    public async Task TellAll(RelayLog log, string kind, string href, Guid exceptId) =>
        await Tell([.. (await consents.Givers(log.SubjectId)).All.Append((await Holder(log)).PersonId).Where(one => one != exceptId)], kind, log, href);

    public async Task TellHolder(RelayLog log, string kind) => await Tell([(await Holder(log)).PersonId], kind, log, Links.Log(log.Id));

    public async Task<ResponsibleContact> Holder(RelayLog log) => (await resources.Responsible([log.Id]))[log.Id];

    /// <summary>Somebody talks with those who disagree (R64).</summary>
    public async Task Discuss(RelayLog log) => await Open(log, DiscussTask, DaysToDiscuss, Links.Log(log.Id));

    public Task Agreed(RelayLog log) => tasks.Close($"{DiscussTask}:{log.Id:D}", "agreed");

    public async Task AskToArchive(RelayLog log) => await Open(log, ArchiveTask, DaysToArchive, Links.Archive(log.Id));

    public Task Archived(RelayLog log) => tasks.Close($"{ArchiveTask}:{log.Id:D}", "done");

    private async Task Open(RelayLog log, string kind, int days, string href) => await tasks.Open(new()
    {
        Key = $"{kind}:{log.Id:D}",
        Kind = kind,
        SubjectId = log.SubjectId,
        ResourceId = log.Id,
        OwnerId = (await Holder(log)).PersonId,
        Due = NorwegianDay.Of(clock.GetUtcNow()).AddDays(days),
        Href = href,
    });
}
