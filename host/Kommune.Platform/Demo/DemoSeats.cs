using Kommune.Contracts;
using Kommune.Platform.Access;

namespace Kommune.Platform.Demo;

/// <summary>After the stories: those who work outside the municipality are invited to the cases in which a family has said yes to their place (R7).</summary>
internal static class DemoSeats
{
    private const int Months = 6;

    public static async Task Add(IUnitOfWork unitOfWork, TimeProvider clock)
    {
        var rows = await unitOfWork.Query<Row>(
            """
            select distinct g.resource_id, g.unit_id, e.person_id, e.title, h.person_id as inviter_id
            from kp_grant g
            join kp_consent c on c.id = g.consent_id
            join kp_org_unit u on u.id = g.unit_id
            join kp_employment e on e.unit_id = u.id
            join kp_responsibility h on h.resource_id = g.resource_id and h.ended_at is null
            where g.ends_at is null and u.is_external = @yes and u.staff is null
            """,
            new { yes = true });
        var store = new SeatStore(unitOfWork);
        foreach (var row in rows)
            await store.Add(Guid.CreateVersion7(), row.ResourceId, row.PersonId, row.UnitId, row.Title, row.InviterId, clock.Today().AddMonths(Months), clock.GetUtcNow());
    }

    private sealed record Row
    {
        public Guid ResourceId { get; init; }

        public Guid UnitId { get; init; }

        public Guid PersonId { get; init; }

        public string Title { get; init; } = "";

        public Guid InviterId { get; init; }
    }
}
