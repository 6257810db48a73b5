using Kommune.Contracts;
using Kommune.Platform.Tenancy;
using Kommune.Platform.Tests.Access;

namespace Kommune.Platform.Tests;

/// <summary>A clock that is set back opens nothing that has ended (R14, R6).</summary>
internal sealed class SteadyClockTests
{
    [Test, Property("Rule", "R14")]
    public void Set_back_it_stands_still_until_the_machine_has_caught_up()
    {
        var machine = new ManualClock();
        var steady = new SteadyClock(machine);
        var noon = steady.GetUtcNow();
        machine.Now = noon.AddHours(-2);
        Assert.That(steady.GetUtcNow(), Is.EqualTo(noon));
        machine.Now = noon.AddMinutes(-1);
        Assert.That(steady.GetUtcNow(), Is.EqualTo(noon));
        machine.Now = noon.AddMinutes(1);
        Assert.That(steady.GetUtcNow(), Is.EqualTo(noon.AddMinutes(1)));
    }

    [Test]
    public void Of_many_who_ask_at_once_nobody_sees_it_go_back()
    {
        var machine = new ManualClock();
        var steady = new SteadyClock(machine);
        var start = machine.Now;
        Parallel.For(0, 8, thread =>
        {
            var before = steady.GetUtcNow();
            for (var i = 0; i < 10_000; i++)
            {
                machine.Now = start.AddTicks(i * thread % 1000);
                var now = steady.GetUtcNow();
                Assert.That(now, Is.GreaterThanOrEqualTo(before));
                before = now;
            }
        });
    }

    [Test, Property("Rule", "R14")]
    public async Task After_a_restart_it_is_no_earlier_than_the_last_line_of_the_read_log_and_far_behind_it_does_not_begin()
    {
        await using var world = await World.Create();
        var child = await world.Person();
        await world.Write(desk => desk.Audit.Record(new AuditEntry { SubjectId = child, ResourceKind = "person", Action = "read" }));
        var last = world.Clock.Now;
        var tenant = new Tenant(world.Municipality, world.Folder, world.Database);

        var machine = new ManualClock { Now = last.AddMinutes(-30) };
        var steady = new SteadyClock(machine);
        Assert.That(await new ClockCheck(steady).Run(tenant), Is.Null);
        Assert.That(steady.GetUtcNow(), Is.EqualTo(last), "half an hour is waited out");

        machine.Now = last.AddHours(-3);
        Assert.That(await new ClockCheck(new SteadyClock(machine)).Run(tenant), Does.Contain("2026-11-21").And.Contain("set the clock").And.Not.Contain("\n"));
        machine.Now = last.AddDays(3);
        Assert.That(await new ClockCheck(new SteadyClock(machine)).Run(tenant), Is.Null);
    }
}
