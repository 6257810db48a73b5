using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>All SQL on notifications of need.</summary>
internal sealed class NotificationStore(IUnitOfWork work)
{
    public async Task<NeedNotification> Get(Guid id) =>
        await work.Find<string>("select document from ip_notification where id = @id", new { id }) is { } document
            ? PlanJson.Read<NeedNotification>(document)
            : throw new NotFoundException();

    /// <summary>Waiting for an answer, oldest first.</summary>
    public async Task<IReadOnlyList<NeedNotification>> Waiting() =>
        Read(await work.Query<string>("select document from ip_notification where state = 'Received' order by received_at, id"));

    public async Task<IReadOnlyList<NeedNotification>> About(Guid subjectId) =>
        Read(await work.Query<string>("select document from ip_notification where subject_id = @subjectId order by received_at desc, id desc", new { subjectId }));

    /// <summary>What somebody has sent, newest first: whoever tells about a need sees what came of it.</summary>
    public async Task<IReadOnlyList<NeedNotification>> SentBy(Guid notifierId, int take) => Read(await work.Top<string>(
        "select document from ip_notification where notifier_id = @notifierId order by received_at desc, id desc", take, new { notifierId }));

    public Task Add(NeedNotification notification) => work.Execute(
        """
        insert into ip_notification (id, subject_id, notifier_id, notifier_unit_id, capacity, state, received_at, version, document)
        values (@Id, @SubjectId, @NotifierId, @NotifierUnitId, @Capacity, @State, @ReceivedAt, @Version, @Document)
        """,
        new
        {
            notification.Id,
            notification.SubjectId,
            notification.NotifierId,
            notification.NotifierUnitId,
            Capacity = notification.Capacity.ToString(),
            State = notification.State.ToString(),
            notification.ReceivedAt,
            notification.Version,
            Document = PlanJson.Write(notification),
        });

    /// <summary>Saves an answer when nobody else has answered since it was read.</summary>
    public Task Save(NeedNotification notification) => work.ExecuteOne(
        "update ip_notification set state = @State, version = @Version, document = @Document where id = @Id and version = @Version - 1",
        new { notification.Id, State = notification.State.ToString(), notification.Version, Document = PlanJson.Write(notification) });

    private static IReadOnlyList<NeedNotification> Read(IReadOnlyList<string> documents) => [.. documents.Select(PlanJson.Read<NeedNotification>)];
}
