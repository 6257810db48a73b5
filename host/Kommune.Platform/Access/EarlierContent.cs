using Kommune.Contracts;

namespace Kommune.Platform.Access;

internal sealed class EarlierContent(IUnitOfWork unitOfWork, IAccess access, IConsents consents, TimeProvider clock) : IEarlierContent
{
    public const string Opened = "earlier-content-opened";

    public async Task<IReadOnlyList<ClosedEarlierContent>> ClosedTo(Guid resourceId)
    {
        var closed = await unitOfWork.Query<EarlierContentRow>(
            """
            select g.unit_id, max(g.content_from) as content_from
            from kp_grant g
            join kp_consent c on c.id = g.consent_id
            where g.resource_id = @resourceId and g.unit_id is not null and g.ends_at is null and g.content_from is not null
              and c.withdrawn_at is null and c.valid_to >= @today
            group by g.unit_id
            order by g.unit_id
            """,
            new { resourceId, today = clock.Today() });
        // What was said about an earlier sharing does not count for the next: undoing is a new consent.
        var yes = (await unitOfWork.Query<EarlierYesRow>(
            """
            select y.unit_id, y.person_id from kp_earlier_yes y
            where y.resource_id = @resourceId and y.said_at >= (select min(g.starts_at) from kp_grant g
              where g.resource_id = y.resource_id and g.unit_id = y.unit_id and g.consent_id is not null and g.ends_at is null)
            """,
            new { resourceId })).ToLookup(row => row.UnitId, row => row.PersonId);
        return [.. closed.Select(row => new ClosedEarlierContent { UnitId = row.UnitId, Before = row.ContentFrom, Yes = [.. yes[row.UnitId]] })];
    }

    public async Task<bool> Open(Guid resourceId, Guid unitId)
    {
        var resource = (await access.Demand(resourceId, Section.Title, Right.Govern, Opened)).Resource;
        var givers = await consents.Givers(resource.SubjectId);
        var me = access.Actor.PersonId;
        if (!givers.All.Contains(me))
            throw new AccessDeniedException(DenyReason.RightTooLow);
        var closed = (await ClosedTo(resourceId)).FirstOrDefault(one => one.UnitId == unitId) ?? throw new NotFoundException();

        await unitOfWork.Execute(
            "delete from kp_earlier_yes where resource_id = @resourceId and unit_id = @unitId and person_id = @me", new { resourceId, unitId, me });
        await unitOfWork.Execute(
            "insert into kp_earlier_yes (resource_id, unit_id, person_id, said_at) values (@resourceId, @unitId, @me, @now)",
            new { resourceId, unitId, me, now = clock.GetUtcNow() });
        if (!givers.Suffice([.. closed.Yes, me]))
            return false;
        await unitOfWork.Execute(
            """
            update kp_grant set content_from = null
            where resource_id = @resourceId and unit_id = @unitId and consent_id is not null and ends_at is null
            """,
            new { resourceId, unitId });
        return true;
    }
}
