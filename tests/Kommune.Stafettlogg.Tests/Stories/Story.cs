using System.Net;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Stafettlogg.Tests.Stories;

/// <summary>A story of the demo's people, played on the pages by those it is about, from day to day. The demo's own logs are taken away first.</summary>
internal abstract class Story(string municipality)
{
    protected TestHost Host { get; private set; } = null!;

    protected string Address { get; private set; } = "";

    protected Guid LogId => Guid.Parse(Address.Split('/')[^1]);

    [SetUp]
    public async Task Start() => Host = await TestHost.With("stafettlogg");

    [TearDown]
    public async Task Stop() => await Host.DisposeAsync();

    /// <summary>Fills in a form that must be taken.</summary>
    protected async Task<PageAnswer> Fill(string who, string address, string form, params (string Field, string Value)[] values)
    {
        using var visitor = await Host.LogIn(who, municipality);
        var page = await visitor.Get(address);
        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), $"{address}: {page.Text}");
        var answer = await visitor.Submit(page, values.ToDictionary(value => $"Form.{value.Field}", value => value.Value), form);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), $"{form} on {address}: {answer.Text}");
        return answer;
    }

    /// <summary>A page as somebody finds it when she logs in and goes there.</summary>
    protected async Task<PageAnswer> See(string who, string? address = null)
    {
        using var visitor = await Host.LogIn(who, municipality);
        return await visitor.Get(address ?? Address);
    }

    /// <summary>It becomes this day, at nine in the morning in Norway, and midnight has done its work.</summary>
    protected async Task Day(int year, int month, int day)
    {
        Host.Clock.Set(new DateTimeOffset(year, month, day, 8, 0, 0, TimeSpan.Zero));
        await Host.RunDailyJobs(municipality);
        await Host.Quiet();
    }

    /// <summary>The family is asked, and the one who asks holds the baton.</summary>
    protected async Task Ask(string who, string nationalId, string reason, string childsView = "heard", bool expected = false)
    {
        (string, string)[] values = [("NationalId", nationalId), ("Reason", reason), ("Level", "1"), ("ChildsView", childsView), .. expected ? new[] { ("Expected", "true") } : []];
        var asked = await Fill(who, "/stafettlogg/logs/new", "new", values);
        Address = asked.Address[asked.Address.IndexOf("/stafettlogg", StringComparison.Ordinal)..];
    }

    protected Task<PageAnswer> SayYes(string who, string? childsView = "heard") =>
        Fill(who, $"{Address}/answer", "yes", childsView is null ? [] : [("ChildsView", childsView)]);

    protected Task<PageAnswer> SayNo(string who) => Fill(who, $"{Address}/answer", "no");

    protected Task<PageAnswer> WriteGoal(string who, string topic, string words) => Fill(who, $"{Address}/goals/new", "goal", ("Topic", topic), ("Words", words));

    /// <summary>A yes to a service, by somebody who may give it.</summary>
    protected async Task LetIn(string who, string unit, params string[] sections)
    {
        var (giver, unitId) = (await Host.PersonId(who, municipality), await Host.UnitId(unit, municipality));
        await Host.Work(municipality, services => services.GetRequiredService<IConsents>().Give(new()
        {
            ResourceId = LogId, Kind = ConsentKind.Share, GiverId = giver, Capacity = "parental-responsibility", UnitId = unitId, Sections = sections, Purpose = "At hjelpen henger sammen",
            TextVersion = "1", Language = "nb", Channel = "oral", ChildsView = "heard", GivenAt = Host.Clock.GetUtcNow(), ValidTo = NorwegianDay.Of(Host.Clock.GetUtcNow()).AddMonths(6),
        }));
    }

    /// <summary>The family ends the log the demo has told, so that the story can begin where it begins.</summary>
    protected async Task EndTheDemos(string who, string familyName)
    {
        var id = await Host.Work(municipality, services => services.Find<Guid>(
            "select l.id from sl_log l join kp_person p on p.id = l.subject_id where p.family_name = @familyName and l.state <> 'Closed' and l.state <> 'Declined'", new { familyName }), canWrite: false);
        await Fill(who, $"/stafettlogg/logs/{id:D}/close", "close");
    }
}
