using System.Data.Common;
using Kommune.Platform.Data;
using Kommune.Platform.People;

namespace Kommune.Platform.Tests.Access;

/// <summary>Tries to leave an open case without a responsible person or a lead service by writing to the tables past all code (R50).</summary>
internal sealed class OneResponsibleTests
{
    private const string Broken =
        """
        select count(*) from kp_resource r
        where r.lead_unit_id is null or (r.closed_at is null and 1 <> (select count(*) from kp_responsibility h where h.resource_id = r.id and h.ended_at is null))
        """;

    private static readonly string[] Attempts =
    [
        "insert into kp_resource (id, kind, subject_id, lead_unit_id, registered_at) values (@New, 'plan', @Person, @Unit, @Now)",
        "insert into kp_resource (id, kind, subject_id, lead_unit_id, registered_at, closed_at) values (@New, 'plan', @Person, null, @Now, @Now)",
        "update kp_resource set closed_at = null where id = @Empty",
        "update kp_resource set lead_unit_id = null where id = @Plan",
        "update kp_resource set lead_unit_id = @New where id = @Plan",
        "update kp_resource set id = @New where id = @Plan",
        "delete from kp_resource where id = @Plan",
        "delete from kp_responsibility where resource_id = @Plan",
        "delete from kp_responsibility",
        "update kp_responsibility set ended_at = @Now where resource_id = @Plan",
        "update kp_responsibility set ended_at = @Now",
        "update kp_responsibility set resource_id = @Empty where resource_id = @Plan",
        "update kp_responsibility set resource_id = @Other, ended_at = @Now where resource_id = @Plan",
        "update kp_responsibility set person_id = null where resource_id = @Plan",
        "update kp_responsibility set person_id = @New where resource_id = @Plan",
        "insert into kp_responsibility (id, resource_id, person_id, role, started_at) values (@New, @Plan, @Person, 'coordinator', @Now)",
    ];

    private static readonly string[] OnSqlite =
    [
        "update or ignore kp_responsibility set ended_at = @Now where resource_id = @Plan",
        "insert or replace into kp_responsibility (id, resource_id, person_id, role, started_at, ended_at) values (@Held, @Plan, @Person, 'coordinator', @Now, @Now)",
        "insert or replace into kp_responsibility (id, resource_id, person_id, role, started_at, ended_at) values (@Held, @Other, @Person, 'coordinator', @Now, @Now)",
        "insert or replace into kp_resource (id, kind, subject_id, lead_unit_id, registered_at) values (@Plan, 'plan', @Person, @Unit, @Now)",
        "update or replace kp_responsibility set id = @Held where resource_id = @Other",
        "update or replace kp_resource set id = @Plan where id = @Empty",
    ];

    [Test, Property("Rule", "R50")]
    public async Task No_statement_past_the_code_leaves_an_open_case_without_exactly_one_responsible()
    {
        await using var world = await World.Create();
        var unit = await world.Unit(UnitKinds.School);
        var (person, holder) = (await world.Person(), await world.Employee(unit));
        var (plan, other) = (await world.Case(person, unit, holder), await world.Case(person, unit, holder));
        var (empty, now) = (Guid.CreateVersion7(), world.Clock.Now);
        await world.Write(desk => desk.UnitOfWork.Execute(
            "insert into kp_resource (id, kind, subject_id, lead_unit_id, registered_at, closed_at) values (@empty, 'plan', @person, @unit, @now, @now)", new { empty, person, unit, now }));
        var held = await world.Read(desk => desk.UnitOfWork.Find<Guid>("select id from kp_responsibility where resource_id = @plan", new { plan }));

        foreach (var attempt in world.Database.Dialect is SqliteDialect ? [.. Attempts, .. OnSqlite] : Attempts)
        {
#pragma warning disable CA1857 // The test's cases are the literals.
            await Assert.CatchAsync<DbException>(
                () => world.Write(desk => desk.UnitOfWork.Execute(attempt,
                    new { New = Guid.CreateVersion7(), Plan = plan, Other = other, Empty = empty, Held = held, Person = person, Unit = unit, Now = now })),
                attempt);
#pragma warning restore CA1857
            Assert.That(await world.Read(desk => desk.UnitOfWork.Find<int>(Broken)), Is.Zero, attempt);
            Assert.That(await world.Read(desk => desk.UnitOfWork.Find<int>("select count(*) from kp_resource where closed_at is null")), Is.EqualTo(2), attempt);
        }
    }

    [Test, Property("Rule", "R50")]
    public async Task Between_the_statements_of_a_handover_too_exactly_one_answers_and_the_history_keeps_its_order()
    {
        await using var world = await World.Create();
        var unit = await world.Unit(UnitKinds.School);
        var holders = new List<Guid>();
        for (var one = 0; one < 4; one++) holders.Add(await world.Employee(unit));
        var plan = await world.Case(await world.Person(), unit, holders[0]);
        // Within one millisecond, which is how the demo is filled.
        foreach (var next in holders.Skip(1)) await world.Write(desk => desk.Resources.ChangeResponsible(plan, next, "coordinator"));
        var history = await world.Read(desk => desk.UnitOfWork.Query<Guid>("select person_id from kp_responsibility where resource_id = @plan order by started_at, id", new { plan }));
        Assert.That(history, Is.EqualTo(holders));
        var running = await world.Read(desk => desk.UnitOfWork.Query<Guid>("select person_id from kp_responsibility where resource_id = @plan and ended_at is null", new { plan }));
        Assert.That(running, Is.EqualTo(holders.TakeLast(1)));
    }
}
