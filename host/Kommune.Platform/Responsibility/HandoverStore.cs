using Kommune.Contracts;

namespace Kommune.Platform.Responsibility;

/// <summary>All SQL on offers. The index lets one be open for each resource.</summary>
internal sealed class HandoverStore(IUnitOfWork unitOfWork, TimeProvider clock)
{
    private const string Columns =
        """
        select id, resource_id, from_person_id, to_person_id, to_unit_id, role, offered_by, offered_at, starts_on, overlap_to, words, cause, answer, answered_at
        from kp_handover

        """;

    public Task<HandoverRow?> OpenOf(Guid resourceId) =>
        unitOfWork.Find<HandoverRow>(Columns + "where resource_id = @resourceId and ended_at is null", new { resourceId });

    /// <summary>Accepted, and the day has come.</summary>
    public Task<IReadOnlyList<HandoverRow>> Due(DateOnly day) => unitOfWork.Query<HandoverRow>(
        Columns + "where answer = 'Accepted' and ended_at is null and starts_on <= @day order by id", new { day });

    /// <summary>Open offers from or to somebody.</summary>
    public Task<IReadOnlyList<HandoverRow>> OpenWith(Guid personId) => unitOfWork.Query<HandoverRow>(
        Columns + "where ended_at is null and (from_person_id = @personId or to_person_id = @personId)", new { personId });

    public Task Add(HandoverRow offer) => unitOfWork.Execute(
        """
        insert into kp_handover (id, resource_id, from_person_id, to_person_id, to_unit_id, role, offered_by, offered_at, starts_on, overlap_to, words, cause)
        values (@Id, @ResourceId, @FromPersonId, @ToPersonId, @ToUnitId, @Role, @OfferedBy, @OfferedAt, @StartsOn, @OverlapTo, @Words, @Cause)
        """,
        offer);

    /// <summary>Two answers at once: one finds that the other was first.</summary>
    public Task Answer(HandoverRow offer, HandoverAnswer answer, string? reason) => unitOfWork.ExecuteOne(
        "update kp_handover set answer = @answer, answered_at = @now, reason = @reason where id = @id and answer is null and ended_at is null",
        new { id = offer.Id, answer = answer.ToString(), reason, now = clock.GetUtcNow() });

    /// <summary>It has taken effect, or never will.</summary>
    public Task End(HandoverRow offer, HandoverAnswer answer) => unitOfWork.ExecuteOne(
        "update kp_handover set ended_at = @now, answer = @answer where id = @id and ended_at is null",
        new { id = offer.Id, answer = answer.ToString(), now = clock.GetUtcNow() });
}
