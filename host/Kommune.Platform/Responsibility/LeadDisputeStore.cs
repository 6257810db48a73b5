using Kommune.Contracts;

namespace Kommune.Platform.Responsibility;

/// <summary>All SQL on disagreements about the lead service.</summary>
internal sealed class LeadDisputeStore(IUnitOfWork unitOfWork, TimeProvider clock)
{
    /// <summary>The open one, or the last that was decided.</summary>
    public async Task<LeadDispute?> LatestOf(Guid resourceId) => (await unitOfWork.Top<LeadDispute>(
        """
        select id, resource_id, raised_by, words, raised_at, due, decided_by, decided_at, decided_unit_id, reason from kp_lead_dispute
        where resource_id = @resourceId order by case when decided_at is null then 0 else 1 end, raised_at desc, id desc
        """,
        1, new { resourceId })).FirstOrDefault();

    /// <summary>Services that take part now by consent or law: only they can lead without a new consent (R13).</summary>
    public Task<IReadOnlyList<Guid>> Participants(Guid resourceId) => unitOfWork.Query<Guid>(
        """
        select distinct g.unit_id from kp_grant g
        left join kp_consent c on c.id = g.consent_id
        where g.resource_id = @resourceId and g.unit_id is not null and g.starts_at <= @now and (g.ends_at is null or g.ends_at > @now)
          and (c.id is null or (c.valid_to >= @today and (c.withdrawn_at is null or c.withdrawn_at > @now)))
        """,
        new { resourceId, now = clock.GetUtcNow(), today = clock.Today() });

    public Task Add(LeadDispute dispute) => unitOfWork.Execute(
        """
        insert into kp_lead_dispute (id, resource_id, raised_by, words, raised_at, due)
        values (@Id, @ResourceId, @RaisedBy, @Words, @RaisedAt, @Due)
        """,
        dispute);

    /// <summary>Two decisions at once: one finds that the other was first.</summary>
    public Task Decide(Guid id, Guid by, Guid unitId, string reason) => unitOfWork.ExecuteOne(
        """
        update kp_lead_dispute set decided_by = @by, decided_at = @now, decided_unit_id = @unitId, reason = @reason
        where id = @id and decided_at is null
        """,
        new { id, by, now = clock.GetUtcNow(), unitId, reason });
}
