using System.Globalization;
using System.Text.RegularExpressions;

namespace Kommune.EndToEnd.Tests;

/// <summary>
/// The whole round of a plan, played by five people at five windows: somebody tells of a need, the coordinating unit answers, the person
/// decides, they write together, the person approves, a service follows up, they look at it again, and it ends.
/// </summary>
internal sealed partial class Round(Cast cast, bool javaScript) : IAsyncDisposable
{
    public const string OwnWords = "Eg vil bu heime, åleine – Áŋgár hjelper 🙂 <script>alert(1)</script>";
    public const string Goal = "Jeg vil gå til naustet selv";
    public const string Measure = "Gåtrening ute";

    private readonly List<Person> _people = [];
    private readonly Words _words = cast.Words;
    private string _case = "";

    public string Plan { get; private set; } = "";

    public async Task TellOfANeed()
    {
        var notifier = await Sits(cast.Notifier);
        await notifier.Goes("/individual-plans/notifications/new");
        await Look(notifier);
        await notifier.Writes(("NationalId", cast.CitizensNumber), ("Text", "Trenger hjelp fra flere over tid."));
        await notifier.Presses(_words["notify.send"]);
        await notifier.Sees(_words["notify.done"]);
        await Look(notifier);
    }

    public async Task AnswerAsCoordinatingUnit()
    {
        var leader = await Sits(cast.Leader);
        await leader.Goes("/");
        await Look(leader);
        await leader.Goes("/individual-plans/notifications");
        await Look(leader);
        Assert.That(await leader.Reads(), Does.Not.Contain(cast.Citizen), "Names are shown only to the one who opens a notification.");
        await OpenTheNotification(leader);
        await Look(leader);
        await leader.Presses(_words["notification.take"]);
        _case = Id().Match(leader.Page.Url).Value;
        await Look(leader);

        await leader.Goes($"/individual-plans/cases/{_case}/talk");
        await leader.Writes(("WhatMatters", "Å komme seg ut hver dag."), ("Services", "Fastlegen og naboen."));
        await Look(leader);
        await leader.Presses(_words["talk.do"]);

        await leader.Goes($"/individual-plans/cases/{_case}/right");
        await leader.Picks(("Rights", "Coordinator"), ("Rights", "Plan"), ("Bases", "HealthCare"));
        await Look(leader);
        await leader.Presses(_words["right.do"]);
        await leader.Sees(_words["rights.heading"]);
    }

    public async Task SayYesToTheOffer()
    {
        var citizen = await Sits(cast.Citizen);
        await citizen.Goes("/");
        await Look(citizen);
        await citizen.Goes($"/individual-plans/cases/{_case}/offer");
        await Look(citizen);
        await citizen.Picks(("Coordinator", "yes"), ("Plan", "yes"));
        await citizen.Presses(_words["offer-answer.do"]);
    }

    public async Task AppointACoordinator()
    {
        var leader = await Sits(cast.Leader);
        await leader.Goes($"/individual-plans/cases/{_case}/coordinator");
        await Look(leader);
        await leader.PicksNamed(cast.Coordinator);
        await leader.Presses(_words["appoint.do"]);
        await leader.Sees(cast.Coordinator);
    }

    public async Task WriteThePlanTogether()
    {
        var coordinator = await Sits(cast.Coordinator);
        await coordinator.Goes($"/individual-plans/cases/{_case}");
        await Look(coordinator);
        Plan = $"/individual-plans/plans/{Id().Match(await coordinator.Page.Locator("main a[href*='/individual-plans/plans/']").First.GetAttributeAsync("href") ?? "").Value}";

        var citizen = await Sits(cast.Citizen);
        await citizen.Goes($"{Plan}/consent");
        await Look(citizen);
        await citizen.Presses(_words["consent.yes"]);
        await Fill(citizen, "own-words", ("Words", OwnWords), ("HowSaid", "i en samtale"), ("SaidOn", "20.11.2026"));
        await Fill(citizen, "strengths/new", ("Words", "Jeg kjenner alle stiene."));
        await Fill(citizen, "goals/new", ("Words", Goal));

        await coordinator.Goes($"{Plan}/measures/new");
        await coordinator.Chooses("GoalId", Goal);
        await coordinator.Chooses("ResponsibleUnitId", cast.ParticipantsUnit);
        await Fill(coordinator, null, ("Title", Measure), ("HowCarriedOut", "To ganger i uken, ute."), ("Extent", "to ganger i uken"), ("Deadline", "2026-12-31"));

        await coordinator.Goes($"{Plan}/participants/new");
        await coordinator.Chooses("UnitId", cast.ParticipantsUnit);
        await coordinator.Picks(("Sections", "goals"), ("Sections", "measures"));
        await Fill(coordinator, null, ("Purpose", "For å trene mot målet."));
        await coordinator.Goes($"{Plan}/participants/new");
        await coordinator.Chooses("UnitId", cast.OtherUnit);
        await Fill(coordinator, null);

        await coordinator.Goes($"{Plan}/responsible");
        await coordinator.Chooses("PersonId", cast.Coordinator);
        await Fill(coordinator, null);
        await coordinator.Goes($"{Plan}/contributions/new");
        await coordinator.Picks(("By", "Person"));
        await Fill(coordinator, null, ("Text", "Går en liten tur hver dag."));
        await coordinator.Goes($"{Plan}/offers/Coordinator");
        await coordinator.Picks(("Answer", "Yes"));
        await Fill(coordinator, null, ("OfferedOn", "20.11.2026"), ("Who", cast.Coordinator));
        await coordinator.Goes($"{Plan}/offers/ContactDoctor");
        await coordinator.Picks(("Answer", "NotRelevant"));
        await Fill(coordinator, null);
        await coordinator.Goes($"{Plan}/language");
        await coordinator.Picks(("Interpreter", "No"));
        await Fill(coordinator, null, ("Language", "norsk"));
        await Fill(coordinator, "period", ("From", Day(0)), ("To", Day(300)), ("NextReview", Day(90)));
        await coordinator.Goes($"{Plan}/edit");
        await Look(coordinator);
    }

    public async Task AnswerWhoMaySee()
    {
        var citizen = await Sits(cast.Citizen);
        await citizen.Goes("/consents");
        await Look(citizen);
        await citizen.Page.Locator("main a[href*='/questions/']").First.ClickAsync();
        await Look(citizen);
        await citizen.Presses(_words["step.next"]);
        await Look(citizen);
        await citizen.Clicks(_words["preview.see-as"]);
        await citizen.Sees(_words["seeing.would", cast.ParticipantsUnit]);
        Assert.That(await citizen.Reads(), Does.Not.Contain(Goal), "What is being written is not for the services before it is approved.");
        await Look(citizen);
        await citizen.Clicks(_words["seeing.exit"]);
        await citizen.Clicks(_words["step.next"]);
        await Look(citizen);
        await citizen.Presses(_words["yes.yes"]);
        await citizen.Sees(_words["done-now.given"]);
        await Look(citizen);
    }

    public async Task Approve()
    {
        var citizen = await Sits(cast.Citizen);
        await citizen.Goes($"{Plan}/approve");
        await Look(citizen);
        await citizen.Presses(_words["approve.yes"]);
        await citizen.Sees(_words["plan.stands", 1]);
        await citizen.Sees(OwnWords);
        await Look(citizen);
        await citizen.Goes("/");
        await Look(citizen);
    }

    public async Task FollowUpAsParticipant()
    {
        var participant = await Sits(cast.Participant);
        await participant.Goes(Plan);
        await Look(participant);
        await participant.Sees(Goal);
        Assert.That(await participant.Reads(), Does.Not.Contain("Går en liten tur"), "Contributions were not shared with this service.");
        var measure = await participant.Page.Locator($"main a[href^='{Plan}/measures/']").First.GetAttributeAsync("href");
        await participant.Goes(measure!);
        await Look(participant);
        await participant.Picks(("Status", "Ongoing"));
        await participant.Presses(_words["save"]);
        await participant.Sees(_words["measure-status.Ongoing"]);
    }

    public async Task ReadTheVersionsAndTheLog()
    {
        var citizen = await Sits(cast.Citizen);
        await citizen.Goes($"{Plan}/versions");
        await Look(citizen);
        await citizen.Goes($"{Plan}/versions/1");
        await Look(citizen);
        await citizen.Goes($"{Plan}/print");
        await Look(citizen);
        await citizen.Goes("/read-log");
        await Look(citizen);
        await citizen.Sees(cast.Participant);
    }

    public async Task StopAndSeeTheDoorsClose()
    {
        var participant = await Sits(cast.Participant);
        await participant.Goes(Plan);
        await participant.Sees(Goal);
        var citizen = await Sits(cast.Citizen);
        await citizen.Goes("/consents");
        await Look(citizen);
        await citizen.Presses($"{_words["stop"]} {cast.ParticipantsUnit}");
        await citizen.Sees(_words["stopped.doors"]);
        await Look(citizen);
        await participant.Goes(Plan);
        await participant.Sees(_words["denied.ConsentEnded"]);
        Assert.That(await participant.Reads(), Does.Not.Contain(Goal));
        await Look(participant);
    }

    public async Task LookAtItAgainAndEnd()
    {
        var coordinator = await Sits(cast.Coordinator);
        await coordinator.Goes($"{Plan}/evaluate");
        await Look(coordinator);
        await coordinator.Picks(("StillImportant", "Yes"), ("Outcome", "Continue"));
        await coordinator.Writes(("NextReview", Day(120)));
        await coordinator.Presses(_words["evaluate.do"]);
        await coordinator.Goes($"{Plan}/end");
        await Look(coordinator);
        await coordinator.Writes(("ClosingNote", "Målet er nådd. Takk for turene."));
        await coordinator.Presses(_words["end-plan.do"]);
        await coordinator.Sees("Målet er nådd");
        await Look(coordinator);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people) await person.DisposeAsync();
    }

    private async Task<Person> Sits(string name)
    {
        var person = await Person.LogsIn(cast.Municipality, name, javaScript, width: name == cast.Citizen ? 390 : 1280);
        _people.Add(person);
        return person;
    }

    /// <summary>Accessible, in the municipality's language, no sideways scrolling, nothing a person wrote run as a program.</summary>
    private async Task Look(Person person)
    {
        if (!javaScript) return;
        await person.PassesAxe();
        Assert.That(await person.Page.Locator("html").GetAttributeAsync("lang"), Is.EqualTo(cast.Words == Words.Nn ? "nn" : "nb"));
        Assert.That(await person.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), Is.True, $"{person.Page.Url} scrolls sideways");
    }

    /// <summary>Fills in the page's form and saves; stays on the page when it is already open.</summary>
    private async Task Fill(Person person, string? page, params (string Field, string Text)[] answers)
    {
        if (page is not null) await person.Goes($"{Plan}/{page}");
        await Look(person);
        await person.Writes(answers);
        await person.Presses(_words["save"]);
        Assert.That(await person.Page.Locator(".ds-error-summary").CountAsync(), Is.Zero, $"{person.Page.Url}: {await person.Reads()}");
    }

    private async Task OpenTheNotification(Person leader)
    {
        var links = await leader.Page.Locator("main a[href*='/individual-plans/notifications/']").EvaluateAllLinks();
        foreach (var link in links.Where(link => Id().IsMatch(link)))
        {
            await leader.Goes(link);
            await leader.Clicks(_words["notification.open"]);
            if ((await leader.Reads()).Contains(cast.Citizen, StringComparison.Ordinal)) return;
        }
        Assert.Fail("The notification is not in the inbox.");
    }

    private static string Day(int days) => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date).AddDays(days).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
