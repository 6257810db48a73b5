using Kommune.Contracts;

namespace Kommune.Stafettlogg.Meetings;

/// <summary>All SQL on meetings.</summary>
internal sealed class MeetingStore(IUnitOfWork work)
{
    public async Task<LogMeeting> Get(Guid logId, Guid id) =>
        await work.Find<string>("select document from sl_meeting where id = @id and log_id = @logId", new { id, logId }) is { } document ? Read(document) : throw new NotFoundException();

    /// <summary>Meetings of a log, the newest first.</summary>
    public async Task<IReadOnlyList<LogMeeting>> Of(Guid logId) =>
        [.. (await work.Query<string>("select document from sl_meeting where log_id = @logId order by starts_at desc, id desc", new { logId })).Select(Read)];

    public Task Add(LogMeeting meeting) => work.Execute(
        "insert into sl_meeting (id, log_id, state, starts_at, version, document) values (@Id, @LogId, @State, @StartsAt, @Version, @Document)", Values(meeting));

    public Task Save(LogMeeting meeting) => work.ExecuteOne(
        "update sl_meeting set state = @State, starts_at = @StartsAt, version = @Version, document = @Document where id = @Id and version = @Before", Values(meeting));

    private static object Values(LogMeeting meeting) => new
    {
        meeting.Id,
        meeting.LogId,
        State = meeting.State.ToString(),
        meeting.StartsAt,
        meeting.Version,
        Before = meeting.Version - 1,
        Document = LogJson.Write(meeting),
    };

    private static LogMeeting Read(string document) => LogJson.Read<LogMeeting>(document);
}
