namespace Kommune.EndToEnd.Tests;

/// <summary>The whole round, in both languages, and without JavaScript.</summary>
internal sealed class WholeRoundTests
{
    [Property("Rule", "R14"), Property("Rule", "R92")]
    [TestCase("fjellhavn", true)]
    [TestCase("straumvag", true)]
    [TestCase("fjellhavn", false, Category = "NoJavaScript")]
    public async Task Five_people_make_approve_follow_up_and_end_a_plan_together(string municipality, bool javaScript)
    {
        // Without JavaScript it is somebody else's plan: a person has only one.
        var cast = municipality == "straumvag" ? Cast.Straumvag
            : javaScript ? Cast.Fjellhavn
            : Cast.Fjellhavn with { Citizen = "Klok Granitt", CitizensNumber = "14825313681" };
        await using var round = new Round(cast, javaScript);

        await round.TellOfANeed();
        await round.AnswerAsCoordinatingUnit();
        await round.SayYesToTheOffer();
        await round.AppointACoordinator();
        await round.WriteThePlanTogether();
        await round.AnswerWhoMaySee();
        await round.Approve();
        await round.FollowUpAsParticipant();
        await round.ReadTheVersionsAndTheLog();
        await round.StopAndSeeTheDoorsClose();
        await round.LookAtItAgainAndEnd();
    }
}
