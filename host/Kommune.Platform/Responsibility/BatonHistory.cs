using Kommune.Contracts;

namespace Kommune.Platform.Responsibility;

/// <summary>How the responsibility has gone from hand to hand.</summary>
internal sealed class BatonHistory(IUnitOfWork unitOfWork, HandoverStore handovers)
{
    public async Task<IReadOnlyList<HeldPeriod>> Of(Guid resourceId)
    {
        var periods = await unitOfWork.Query<HeldPeriodRow>(
            """
            select p.person_id, p.role, p.started_at, p.ended_at, o.cause, o.overlap_to
            from kp_responsibility p
            left join kp_handover o on o.id = p.handover_id
            where p.resource_id = @resourceId order by p.started_at, p.id
            """,
            new { resourceId });
        return [.. periods.Select(row => new HeldPeriod { PersonId = row.PersonId, Role = row.Role, From = row.StartedAt, To = row.EndedAt, Cause = row.Cause, OverlapTo = row.OverlapTo })];
    }

    public async Task<OpenHandover?> Open(Guid resourceId) => await handovers.OpenOf(resourceId) is not { } offer ? null : new()
    {
        ToPersonId = offer.ToPersonId,
        ToUnitId = offer.ToUnitId,
        OfferedAt = offer.OfferedAt,
        StartsOn = offer.StartsOn,
        IsAccepted = offer.Answer == HandoverAnswer.Accepted,
    };
}
