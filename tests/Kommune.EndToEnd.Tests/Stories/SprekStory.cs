using System.Text.RegularExpressions;

namespace Kommune.EndToEnd.Tests.Stories;

/// <summary>Sprek Tinde, eleven: the baton changes hands and the parents disagree (nn). One yes opens, one no stops the sharing, and the plan ends the log.</summary>
internal sealed partial class SprekStory() : LogStory("straumvag", "nn")
{
    private const string Mother = "Open Tinde";
    private const string Father = "Stø Tinde";
    private const string Teacher = "Blid Krit";
    private const string Nurse = "Omtenksam Sykkel";
    private const string Leader = "Ryddig Perm";
    private const string Number = "18831592199";
    private const string Ppt = "PPT for Fjellhavn og Straumvåg";
    private const string Clinic = "Straumvåg helsestasjon";
    private const string Goal = "Eg vil lese høgt utan å bli redd.";
    private const string Advice = "Prøve lydbok saman med boka";

    [Test, Property("Rule", "R13"), Property("Rule", "R18"), Property("Rule", "R51"), Property("Rule", "R64")]
    public async Task Sprek_Tinde_the_baton_and_the_disagreement()
    {
        await EndsWhatWasBefore(Mother);
        await AsksForALog(Teacher, Number, "Sprek gruar seg til å lese høgt.", "heard");
        await TheMothersYesOpensTheLog();
        await PptSeesUntilTheFatherSaysNo();
        await TheBatonIsRefusedAndThenAccepted();
        await AtLevelThreeThePlanTakesOver();
        await TheLogIsPrintedForTheFolder();
    }

    private async Task TheMothersYesOpensTheLog()
    {
        await SaysYes(Mother, "heard");
        var teacher = await Employee(Teacher);
        await WritesAGoal(teacher, "learning", Goal);
        await AgreesOn(await OnPhone(Teacher), Goal, "Lese to og to", "School", Teacher);
        var father = await Family(Father);
        await Goes(father, Address);
        await father.Sees(Goal);
    }

    /// <summary>What PPT was shown closes with the father's no; the work at school goes on.</summary>
    private async Task PptSeesUntilTheFatherSaysNo()
    {
        var (teacher, adviser, father, mother) = (await Employee(Teacher), await Employee("Grundig Lupe"), await Family(Father), await Family(Mother));
        await Invites(teacher, Ppt, "Å gi råd om lesing.", "learning");
        await LetsIn(Mother, Ppt);
        await AgreesOn(await OnPhone(Teacher), Goal, Advice, "School", Teacher);
        await Goes(adviser, Address);
        await adviser.Sees(Advice);

        await Goes(father, $"{Address}/answer");
        await Sends(father, Log["answer.no"]);
        await adviser.Goes(Address);
        await DoesNotSee(adviser, Advice, Goal);
        await mother.Goes(Address);
        await mother.Sees(Log["notice.disagree"]);
        await teacher.Goes(Address);
        await teacher.Sees(Log["notice.disagree"]);
        await teacher.Sees(Log["goal.add"]);
        await Goes(teacher, "/tasks");
        await teacher.Sees(Log["task.log-discuss"]);
    }

    private async Task TheBatonIsRefusedAndThenAccepted()
    {
        var (teacher, nurse, mother) = (await Employee(Teacher), await Employee(Nurse), await Family(Mother));
        await teacher.Goes(Address);
        await Follows(teacher, Log["level.change"]);
        await teacher.Picks(("Level", "2"));
        await teacher.Writes(("Why", "Sprek søv dårleg, og helsesjukepleiaren blir med."));
        await Sends(teacher, Log["save"]);
        await Invites(teacher, Clinic, "Hjelpe Sprek med søvnen, og ta over stafetten.",
            "voice", "strengths", "together", "wellbeing", "language", "interaction", "learning", "absence", "home", "health");
        await LetsIn(Mother, Clinic);

        await OffersTheBaton(await OnPhone(Teacher), Nurse);
        await Goes(nurse, $"/handover/{Id}/answer");
        await nurse.Writes(("Reason", "Eg er borte i to veker."));
        await nurse.Sends(Platform["answer.no"]);
        await mother.Goes(Address);
        await mother.Sees(Teacher);
        await Goes(mother, $"{Address}/baton");
        await DoesNotSee(mother, Nurse);

        await OffersTheBaton(await OnPhone(Teacher), Nurse);
        await nurse.Goes(Address);
        await Follows(nurse, Log["baton.answer"]);
        await nurse.Sends(Platform["answer.yes"]);
        await Goes(mother, $"{Address}/baton");
        await mother.Sees(Nurse);
        await mother.Sees(Teacher);
        await nurse.Goes(Address);
        await nurse.Sees(Log["goal.add"]);
    }

    /// <summary>The right to a plan: the log is closed here, and the plan has a consent of its own.</summary>
    private async Task AtLevelThreeThePlanTakesOver()
    {
        var plans = Words.Nn;
        var (nurse, leader, mother) = (await Employee(Nurse), await Employee(Leader), await Family(Mother));
        await nurse.Goes(Address);
        await Follows(nurse, Log["level.change"]);
        await nurse.Picks(("Level", "3"));
        await nurse.Writes(("Why", "Sprek treng fleire over tid."));
        await Sends(nurse, Log["save"]);
        await Goes(nurse, "/individual-plans/notifications/new");
        await nurse.Writes(("NationalId", Number), ("Text", "Treng hjelp frå fleire over tid."));
        await Sends(nurse, plans["notify.send"]);

        await OpenTheNotification(leader);
        await Sends(leader, plans["notification.take"]);
        var caseId = Guid().Match(leader.Page.Url).Value;
        await leader.Goes($"/individual-plans/cases/{caseId}/talk");
        await leader.Writes(("WhatMatters", "Å sove."), ("Services", "Skulen og helsestasjonen."));
        await Sends(leader, plans["talk.do"]);
        await leader.Goes($"/individual-plans/cases/{caseId}/right");
        await leader.Picks(("Rights", "Coordinator"), ("Rights", "Plan"), ("Bases", "HealthCare"));
        await Sends(leader, plans["right.do"]);
        await mother.Goes($"/individual-plans/cases/{caseId}/offer");
        await mother.Picks(("Coordinator", "yes"), ("Plan", "yes"));
        await mother.Sends(plans["offer-answer.do"]);
        await leader.Goes($"/individual-plans/cases/{caseId}/coordinator");
        await leader.PicksNamed("Trufast Naust");
        await Sends(leader, plans["appoint.do"]);

        await UntilItIsClosed(mother);
        await mother.Sees(Log["closing.PlanTakesOver"]);
        await mother.Sees(Goal);
        await Look(mother);
        var coordinator = await Employee("Trufast Naust");
        await coordinator.Goes($"/individual-plans/cases/{caseId}");
        var plan = await coordinator.Page.Locator("main a[href*='/individual-plans/plans/']").First.GetAttributeAsync("href") ?? "";
        await Goes(mother, $"/individual-plans/plans/{Guid().Match(plan).Value}/consent");
        await mother.Picks(("ChildsView", "heard"));
        await Sends(mother, plans["consent.yes"]);
    }

    private async Task TheLogIsPrintedForTheFolder()
    {
        var nurse = await Employee(Nurse);
        await nurse.Goes(Address);
        await Follows(nurse, Log["archive.title"]);
        await nurse.Writes(("Receipt", "Elevmappe 2026/908"));
        await Sends(nurse, Log["save"]);
        await nurse.Sees("Elevmappe 2026/908");
        await CannotWrite(nurse);
    }

    private string Id => Address.Split('/')[^1];

    /// <summary>The plan's module tells by an event; the next reading or the one after shows it.</summary>
    private async Task UntilItIsClosed(Person person)
    {
        for (var reading = 0; reading < 20; reading++)
        {
            await person.Goes(Address);
            if ((await person.Reads()).Contains(Log["notice.closed"], StringComparison.Ordinal)) return;
        }
        Assert.Fail("The log is not closed.");
    }

    private static async Task OpenTheNotification(Person leader)
    {
        await leader.Goes("/individual-plans/notifications");
        foreach (var link in (await leader.Page.Locator("main a[href*='/individual-plans/notifications/']").EvaluateAllLinks()).Where(link => Guid().IsMatch(link)))
        {
            await leader.Goes(link);
            await leader.Follows(Words.Nn["notification.open"]);
            if ((await leader.Reads()).Contains("Sprek Tinde", StringComparison.Ordinal)) return;
        }
        Assert.Fail("The notification is not in the inbox.");
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Guid();
}
