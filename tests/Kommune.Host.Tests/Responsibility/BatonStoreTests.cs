using System.Collections.Concurrent;
using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.People;
using Kommune.Platform.Responsibility;
using Kommune.Platform.Tenancy;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Host.Tests.Responsibility;

/// <summary>
/// The events of the baton's model thrown at the real store by several at once: after each the rows say what the rules promise, and alone
/// they become exactly what the rules say. On a server the callers are two hosts; on SQLite, which has one, two requests.
/// </summary>
[Property("Rule", "R50")]
internal sealed class BatonStoreTests : ResponsibilityTests
{
    private const int Rounds = 400;
    private static readonly string[] People = [Teacher, Nurse, Principal];

    private TestHost _other = null!;
    private Dictionary<string, Guid> _ids = null!;
    private Guid _school;

    [SetUp]
    public async Task Hire()
    {
        _school = await Unit(School);
        _ids = [];
        foreach (var name in new[] { Teacher, Nurse, Principal, Officer }) _ids[name] = await Person(name);
        await Employ(_ids[Nurse], _school, Roles.Professional);
        _other = TestDatabases.Engine == "sqlite" ? Host : await Second();
    }

    [TearDown]
    public async Task StopOther()
    {
        if (_other == Host) return;
        // The databases are the first one's to take away.
        Directory.Delete(new DataFolder(_other.DataFolder).Municipalities, recursive: true);
        await _other.DisposeAsync();
    }

    [Test]
    public async Task Two_who_do_anything_at_the_same_moment_leave_one_holder_who_said_yes_or_one_who_acts_with_a_clock_and_a_task()
    {
        var random = new Random(20261121);
        var outcomes = new ConcurrentDictionary<string, int>();
        for (var round = 0; round < Rounds; round++)
        {
            var (first, second) = (Draw(random), Draw(random));
            await Task.WhenAll(Try(Host, first, outcomes), Try(_other, second, outcomes));
            await IsSound($"round {round}: {first.Name} and {second.Name}");
        }
        TestContext.Out.WriteLine(string.Join('\n', outcomes.OrderBy(one => one.Key).Select(one => $"{one.Key}: {one.Value}")));
        Assert.That(outcomes.Keys.Select(key => key.Split(' ')[0]), Is.SupersetOf(["ask", "yes", "no", "back", "leave", "hire", "close", "open", "day"]));
        foreach (var done in new[] { "ask done", "yes done", "no done", "back done", "leave done", "close done", "open done" }) Assert.That(outcomes, Contains.Key(done));
    }

    [Test]
    public async Task Two_yeses_at_once_give_one_holder_and_the_other_is_told()
    {
        for (var round = 0; round < 10; round++)
        {
            var from = (await Baton()).HolderId;
            var to = from == _ids[Nurse] ? Teacher : Nurse;
            await Run(Host, Principal, services => services.GetRequiredService<OfferHandover>().Do(Offer(to)));
            var answers = await Task.WhenAll(Yes(Host, to), Yes(_other, to));
            Assert.That(answers.Count(answer => answer is null), Is.EqualTo(1));
            Assert.That(answers.Single(answer => answer is not null), Is.InstanceOf<AccessDeniedException>().Or.InstanceOf<RuleViolationException>());
            Assert.That((await Baton()).HolderId, Is.EqualTo(_ids[to]));
            await IsSound($"round {round}");
        }
    }

    [Test]
    public async Task What_the_rules_say_is_what_the_rows_become()
    {
        await Alone("ask", batons => batons.Ask(new() { ToId = _ids[Nurse], ToUnitId = _school, StartsOn = Today.AddDays(2), OverlapTo = Today.AddDays(4) }, Facts(asked: true)),
            () => Run(Host, Principal, services => services.GetRequiredService<OfferHandover>().Do(Offer(Nurse) with { StartsOn = Today.AddDays(2), OverlapTo = Today.AddDays(4) })));
        await Alone("yes", baton => baton.Accept(_ids[Nurse], Facts(asked: true)), () => Run(Host, Nurse, services => services.GetRequiredService<AnswerHandover>().Accept(ResourceId)));
        await Alone("taken back", baton => baton.Withdraw(), () => Run(Host, Principal, services => services.GetRequiredService<AnswerHandover>().Withdraw(ResourceId)));
        await Alone("asked anew", baton => baton.Ask(new() { ToId = _ids[Nurse], ToUnitId = _school, StartsOn = Today }, Facts(asked: true)),
            () => Run(Host, Principal, services => services.GetRequiredService<OfferHandover>().Do(Offer(Nurse))));
        await Alone("the holder leaves", baton => baton.Look(Facts(asked: true) with { HolderWorks = false, LeaderId = _ids[Principal] }), () => Leave(Host, Teacher));
        await Alone("no", baton => baton.Refuse(_ids[Nurse]), () => Run(Host, Nurse, services => services.GetRequiredService<AnswerHandover>().Refuse(ResourceId, "Ikke nå")));
        await Alone("close", baton => baton.Close(), () => Do(services => services.GetRequiredService<IResources>().Close(ResourceId)));
        await Alone("open", baton => baton.Reopen(Facts(asked: false)), () => Do(services => services.GetRequiredService<IResources>().Reopen(ResourceId)));
        Assert.That((await Baton()).IsActing, Is.True);
    }

    [Test]
    public async Task A_closed_case_that_is_opened_again_after_its_holder_has_left_has_the_leader_at_once()
    {
        await Do(services => services.GetRequiredService<IResources>().Close(ResourceId));
        await Leave(Host, Teacher);
        await Do(services => services.GetRequiredService<IResources>().Reopen(ResourceId));
        Assert.That((await Contact()).Name, Is.EqualTo(Principal));
        await IsSound("opened again");
    }

    [Test]
    public async Task A_case_that_is_closed_leaves_nobody_with_a_question()
    {
        await Run(Host, Principal, services => services.GetRequiredService<OfferHandover>().Do(Offer(Nurse)));
        await Do(services => services.GetRequiredService<IResources>().Close(ResourceId));
        Assert.That(await OpenTasks("answer-handover"), Is.Zero);
        await IsSound("closed");
    }

    private BatonFacts Facts(bool asked) => new()
    {
        Today = Today,
        FindDays = 14,
        HolderWorks = true,
        Candidate = asked ? new() { Works = true, MayHold = true } : default,
    };

    private async Task Alone(string name, Func<Baton, BatonStep> rules, Func<Task> act)
    {
        var expected = rules(await Baton()).Demanded;
        await act();
        Assert.That(await Baton(), Is.EqualTo(expected), name);
    }

    private NewHandover Offer(string to) => new() { ResourceId = ResourceId, ToPersonId = _ids[to], ToUnitId = _school, StartsOn = Today };

    private Task<Baton> Baton() => Read(async services =>
        await services.GetRequiredService<BatonStore>().Of((await services.GetRequiredService<HolderStore>().Of(ResourceId))!));

    private (string Name, Func<TestHost, Task> Act) Draw(Random random)
    {
        var (someone, another) = (People[random.Next(People.Length)], People[random.Next(People.Length)]);
        var later = random.Next(3);
        return random.Next(20) switch
        {
            < 6 => ($"ask by the office to {another}", host => Run(host, Officer, services => services.GetRequiredService<OfferHandover>().Do(Offer(another) with { StartsOn = Today.AddDays(later), OverlapTo = Today.AddDays(later) }))),
            < 11 => ($"yes by {someone}", host => Run(host, someone, services => services.GetRequiredService<AnswerHandover>().Accept(ResourceId))),
            11 or 12 => ($"no by {someone}", host => Run(host, someone, services => services.GetRequiredService<AnswerHandover>().Refuse(ResourceId, "Ikke nå"))),
            13 => ("back by the office", host => Run(host, Officer, services => services.GetRequiredService<AnswerHandover>().Withdraw(ResourceId))),
            14 => ($"leave {someone}", host => Leave(host, someone)),
            15 or 16 => ($"hire {someone}", host => Run(host, Officer, services => Back(services, someone))),
            17 => ("close", host => Run(host, Officer, services => services.GetRequiredService<IResources>().Close(ResourceId))),
            18 => ("open", host => Run(host, Officer, services => services.GetRequiredService<IResources>().Reopen(ResourceId))),
            _ => ("day", host => Run(host, Officer, services => services.GetRequiredService<CompleteHandover>().Run(Today.AddDays(1)))),
        };
    }

    private async Task<Exception?> Yes(TestHost host, string who)
    {
        try
        {
            await Run(host, who, services => services.GetRequiredService<AnswerHandover>().Accept(ResourceId));
            return null;
        }
        catch (Exception refused) when (refused is RuleViolationException or AccessDeniedException)
        {
            return refused;
        }
    }

    private static async Task Try(TestHost host, (string Name, Func<TestHost, Task> Act) happening, ConcurrentDictionary<string, int> outcomes)
    {
        var outcome = "done";
        try
        {
            // The other one begins at the same moment, on another thread.
            await Task.Run(() => happening.Act(host));
        }
        catch (Exception refused) when (refused is RuleViolationException or AccessDeniedException or NotFoundException or StaleVersionException)
        {
            outcome = "refused";
        }
        outcomes.AddOrUpdate($"{happening.Name.Split(' ')[0]} {outcome}", 1, (_, count) => count + 1);
    }

    private async Task Run(TestHost host, string who, Func<IServiceProvider, Task> work) => await host.Work(TestHost.Fjellhavn, async services =>
    {
        services.GetRequiredService<CurrentActor>().Actor = await services.GetRequiredService<ActorLoader>().Load(_ids[who], ActorKind.Employee) ?? throw new AccessDeniedException(DenyReason.NoRelation);
        await work(services);
        return 0;
    });

    /// <summary>The register says that somebody's last day was yesterday, and the platform hears it in the same transaction (R52).</summary>
    private Task Leave(TestHost host, string who) => Run(host, Officer, async services =>
    {
        var ended = await services.Execute(
            "update kp_employment set valid_to = @last where person_id = @id and unit_id = @_school and (valid_to is null or valid_to > @last)", new { last = Today.AddDays(-1), id = _ids[who], _school });
        if (ended == 0) throw new NotFoundException();
        await services.GetRequiredService<Leavers>().Leave(_ids[who], _school, Today);
    });

    private async Task Back(IServiceProvider services, string who)
    {
        if (await services.Execute("update kp_employment set valid_to = null where person_id = @id and unit_id = @_school and valid_to is not null", new { id = _ids[who], _school }) == 0)
            throw new NotFoundException();
    }

    private async Task IsSound(string after)
    {
        var (baton, works) = await Read(async services =>
        {
            var held = await services.GetRequiredService<HolderStore>().Of(ResourceId);
            return (await services.GetRequiredService<BatonStore>().Of(held!), !await services.GetRequiredService<HolderStore>().HasLeft(ResourceId, Today));
        });
        Assert.That(baton.IsSound, Is.True, $"{after}: {baton}");
        if (!baton.IsClosed) Assert.That(works, Is.True, $"{after}: whoever answers works here: {baton}");
        var rows = await Read(services => services.Find<Counted>(
            """
            select
              (select count(*) from kp_responsibility where resource_id = @ResourceId and ended_at is null) as holders,
              (select count(*) from kp_handover where resource_id = @ResourceId and ended_at is null) as offers,
              (select count(*) from kp_task where resource_id = @ResourceId and kind = 'find-responsible' and closed_at is null) as finding,
              (select count(*) from kp_task where resource_id = @ResourceId and kind = 'answer-handover' and closed_at is null) as answering
            """,
            new { ResourceId }));
        Assert.That(rows!.Holders, Is.EqualTo(1), after);
        Assert.That(rows.Offers, Is.EqualTo(baton.Offer is null ? 0 : 1), after);
        Assert.That(rows.Finding, Is.EqualTo(baton is { IsActing: true, IsClosed: false } ? 1 : 0), after);
        Assert.That(rows.Answering, Is.EqualTo(baton.Offer is { IsAccepted: false } ? 1 : 0), after);
    }

    private async Task<TestHost> Second()
    {
        var folder = Directory.CreateTempSubdirectory("kommune-second-").FullName;
        ServerMunicipalities.CopyTo(Host.DataFolder, folder);
        return await TestHost.Start(Options() with { DataFolder = folder, Clock = Host.Clock });
    }

    private sealed record Counted
    {
        public int Holders { get; init; }
        public int Offers { get; init; }
        public int Finding { get; init; }
        public int Answering { get; init; }
    }
}
