using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>Asks the one who is responsible in time whether somebody from outside shall go on, and puts away what has run out.</summary>
internal sealed class SeatDays(IUnitOfWork unitOfWork, SeatStore store, IResources resources, ITasks tasks, TimeProvider clock) : IDailyJob
{
    public const string TaskKind = "seat-ends";
    public const string Lapsed = "lapsed";

    private const int DaysBefore = 14;

    public static string Key(Guid seatId) => $"{TaskKind}:{seatId:D}";

    public async Task Run(DateOnly day)
    {
        foreach (var seat in await store.EndingBefore(day))
            await store.End(seat.Id, null, Lapsed, clock.GetUtcNow());
        await PutAway();

        var ending = await store.EndingBefore(day.AddDays(DaysBefore + 1));
        var responsible = await resources.Responsible([.. ending.Select(seat => seat.ResourceId).Distinct()]);
        foreach (var seat in ending)
            if (responsible.TryGetValue(seat.ResourceId, out var contact))
                await tasks.Open(new()
                {
                    Key = Key(seat.Id), Kind = TaskKind, SubjectId = seat.SubjectId, ResourceId = seat.ResourceId, OwnerId = contact.PersonId, Due = seat.ValidTo,
                    Href = $"/consents/{seat.ResourceId:D}/outside",
                });
    }

    /// <summary>Whether to go on is no question any more where an invitation has ended, for whatever reason.</summary>
    private async Task PutAway()
    {
        foreach (var key in await unitOfWork.Query<string>("select task_key from kp_task where kind = @kind and closed_at is null", new { kind = TaskKind }))
            if (await unitOfWork.Find<int>("select count(*) from kp_seat where id = @id and ended_at is null", new { id = Guid.Parse(key[(TaskKind.Length + 1)..]) }) == 0)
                await tasks.Close(key, "no-longer-needed");
    }
}
