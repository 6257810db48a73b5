using System.Net;

namespace Kommune.IndividualPlans.Tests.Module;

internal sealed class PlanTests : Journey
{
    [Test, Property("Rule", "R10")]
    public async Task A_plan_without_consent_never_applies()
    {
        var (_, planId) = await StartedPlan("Klok Granitt", "Klok Granitt");
        await FillIn(planId, isChild: false);
        using var home = await LogIn("Klok Granitt");
        var version = (await Plan(home, planId)).GetProperty("version").GetInt32();
        var refused = await Post(home, $"/plans/{planId}/approval", new { readVersion = version }, HttpStatusCode.UnprocessableEntity);
        Assert.That(Codes(refused), Is.EqualTo(["problem.checklist-consent"]));
        Assert.That((await Plan(home, planId)).GetProperty("state").GetString(), Is.EqualTo("Draft"));

        var consent = await Post(home, $"/plans/{planId}/consent");
        Assert.That(consent.GetProperty("isValid").GetBoolean(), Is.True);
        Assert.That(consent.GetProperty("validTo").GetString(), Is.EqualTo("2027-11-21"));
        await Approve(home, planId);
        var plan = await Plan(home, planId);
        Assert.That(plan.GetProperty("state").GetString(), Is.EqualTo("Active"));
        Assert.That(plan.GetProperty("approvedNumber").GetInt32(), Is.EqualTo(1));
        Assert.That(await Events($"plan:{planId:D}"), Does.Contain("individual-plans.plan-approved.v1"));
        Assert.That(await Query<string>("select title from ip_measure where plan_id = @planId", new { planId }), Is.EqualTo(["Lekegruppe"]));
    }

    [Test, Property("Rule", "R18"), Property("Rule", "R20")]
    public async Task Both_parents_consent_and_say_how_the_child_was_heard()
    {
        var (_, planId) = await StartedPlan("Tålmodig Bekk", "Lyttende Bekk", "ChildCoordinator");
        await FillIn(planId, isChild: true);
        using var mother = await LogIn("Tålmodig Bekk");
        var silent = await Post(mother, $"/plans/{planId}/consent", expected: HttpStatusCode.UnprocessableEntity);
        Assert.That(Codes(silent), Is.EqualTo(["problem.childs-view-missing"]));

        var first = await Post(mother, $"/plans/{planId}/consent", new { childsView = "heard" });
        Assert.That(first.GetProperty("isValid").GetBoolean(), Is.False, "one of two is not enough here");
        Assert.That(first.GetProperty("missing").EnumerateArray().Select(id => id.GetGuid()), Is.EqualTo([await PersonId("Sindig Bro")]));
        var version = (await Plan(mother, planId)).GetProperty("version").GetInt32();
        await Post(mother, $"/plans/{planId}/approval", new { readVersion = version }, HttpStatusCode.UnprocessableEntity);

        using var father = await LogIn("Sindig Bro");
        Assert.That((await Post(father, $"/plans/{planId}/consent", new { childsView = "informed" })).GetProperty("isValid").GetBoolean(), Is.True);
        await Approve(mother, planId);
        await Post(father, $"/plans/{planId}/approval/also", expected: HttpStatusCode.NoContent);
        Assert.That((await Plan(father, planId)).GetProperty("approvals").GetArrayLength(), Is.EqualTo(2));
        Assert.That((await Plan(father, planId)).GetProperty("responsible").GetProperty("role").GetString(), Is.EqualTo("child-coordinator"));
    }

    [Test, Property("Rule", "R19")]
    public async Task A_seventeen_year_old_says_yes_beside_her_mother()
    {
        var (_, planId) = await StartedPlan("Rolig Lyng", "Nysgjerrig Lyng");
        using var mother = await LogIn("Rolig Lyng");
        Assert.That((await Post(mother, $"/plans/{planId}/consent", new { childsView = "heard" })).GetProperty("isValid").GetBoolean(), Is.False);
        using var herself = await LogIn("Nysgjerrig Lyng");
        Assert.That((await Post(herself, $"/plans/{planId}/consent", new { childsView = "heard" })).GetProperty("isValid").GetBoolean(), Is.True);
    }

    [Test]
    public async Task What_is_approved_is_what_was_read()
    {
        var (_, planId) = await ActivePlan("Trofast Anker");
        using var home = await LogIn("Trofast Anker");
        await Post(home, $"/plans/{planId}/strengths", new { words = "Jeg er tålmodig." }, HttpStatusCode.Created);
        var read = (await Plan(home, planId)).GetProperty("version").GetInt32();

        using var coordinator = await LogIn(Coordinator);
        await Post(coordinator, $"/plans/{planId}/needs", new { text = "Skyss" }, HttpStatusCode.Created);
        await Post(home, $"/plans/{planId}/approval", new { readVersion = read }, HttpStatusCode.Conflict);
        await Approve(home, planId);
        Assert.That((await Plan(home, planId)).GetProperty("approvedNumber").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public async Task Two_who_write_in_one_goal_both_see_both_texts_and_two_in_two_goals_do_not_collide()
    {
        var (goalId, planId) = await ActivePlan("Raus Brygge");
        using var home = await LogIn("Raus Brygge");
        using var coordinator = await LogIn(Coordinator);
        var (read, written) = (await Revision(home, planId, goalId), new { words = "Jeg vil til fjells.", professional = "Tur hver uke" });
        await Put(home, $"/plans/{planId}/goals/{goalId}", new { revision = read, written.words, written.professional });
        var lost = await Put(coordinator, $"/plans/{planId}/goals/{goalId}", 
            new { revision = read, words = "Jeg vil ut.", professional = "Tur", together = true }, HttpStatusCode.Conflict);
        Assert.That(lost.GetProperty("current").GetProperty("Words").GetString(), Is.EqualTo("Jeg vil til fjells."));

        var other = await Post(coordinator, $"/plans/{planId}/goals", new { words = "Sove godt", together = true }, HttpStatusCode.Created);
        Assert.That(other.GetProperty("itemId").GetGuid(), Is.Not.EqualTo(goalId));
        await Put(coordinator, $"/plans/{planId}/goals/{goalId}", new { revision = await Revision(home, planId, goalId), written.words, professional = "Fjelltur" });
    }

    [Test]
    public async Task Own_words_are_written_by_the_person_or_together_never_alone_by_others()
    {
        var (_, planId) = await ActivePlan("Fjern Holme");
        using var coordinator = await LogIn(Coordinator);
        var alone = await Post(coordinator, $"/plans/{planId}/goals", new { words = "Han bør trene." }, HttpStatusCode.UnprocessableEntity);
        Assert.That(Codes(alone), Is.EqualTo([ProblemCodes.OwnWordsNotYours]));
    }

    [Test]
    public async Task Every_save_can_be_read_again_and_compared()
    {
        var (goalId, planId) = await ActivePlan("Sindig Bro");
        using var home = await LogIn("Sindig Bro");
        await Put(home, $"/plans/{planId}/goals/{goalId}", new { revision = await Revision(home, planId, goalId), words = "Jeg vil padle." });
        await Approve(home, planId);

        var rows = (await Get(home, $"/plans/{planId}/versions")).GetProperty("rows").EnumerateArray().ToList();
        var approved = rows.Where(row => row.GetProperty("code").GetString() == "plan-approved").Select(row => row.GetProperty("version").GetInt32()).ToList();
        Assert.That(approved, Has.Count.EqualTo(2));
        var second = await Get(home, $"/plans/{planId}/versions/{approved[0]}");
        var words = second.GetProperty("differences").EnumerateArray().Single(one => one.GetProperty("field").GetString() == "Words");
        Assert.That(words.GetProperty("oldText").GetString(), Is.EqualTo("Jeg vil leke ute."));
        Assert.That(words.GetProperty("newText").GetString(), Is.EqualTo("Jeg vil padle."));
        Assert.That(second.GetProperty("earlier").GetProperty("version").GetInt32(), Is.EqualTo(approved[1]));
        await Get(home, $"/plans/{planId}/versions/9999", HttpStatusCode.NotFound);
    }

    [Test]
    public async Task A_dropped_draft_leaves_what_applies_and_its_texts_in_the_history()
    {
        var (_, planId) = await ActivePlan("Varm Kompass");
        using var home = await LogIn("Varm Kompass");
        await Post(home, $"/plans/{planId}/strengths", new { words = "Jeg angrer." }, HttpStatusCode.Created);
        var draft = await Plan(home, planId);
        Assert.That(draft.GetProperty("state").GetString(), Is.EqualTo("UnderRevision"));
        Assert.That(draft.GetProperty("content").GetRawText(), Does.Not.Contain("angrer"), "what applies is not touched");
        await Delete(home, $"/plans/{planId}/revision", HttpStatusCode.NoContent);
        Assert.That((await Plan(home, planId)).GetProperty("state").GetString(), Is.EqualTo("Active"));
        Assert.That(await Query<string>("select content from ip_plan_history where plan_id = @planId and code = 'strength-added' and content like '%angrer%'", new { planId }), Is.Not.Empty);
    }

    [Test, Property("Rule", "R14")]
    public async Task A_withdrawn_consent_stops_all_writing_at_once_and_a_new_one_opens_again()
    {
        var (_, planId) = await ActivePlan("Rask Kompass");
        using var home = await LogIn("Rask Kompass");
        using var coordinator = await LogIn(Coordinator);
        await Post(home, $"/plans/{planId}/consent/withdrawal", expected: HttpStatusCode.NoContent);
        var stopped = await Post(coordinator, $"/plans/{planId}/needs", new { text = "Skyss" }, HttpStatusCode.UnprocessableEntity);
        Assert.That(Codes(stopped), Is.EqualTo([ProblemCodes.PlanNotNow]));
        Assert.That((await Plan(home, planId)).GetProperty("state").GetString(), Is.EqualTo("ConsentWithdrawn"));

        await Post(home, $"/plans/{planId}/consent");
        Assert.That((await Plan(home, planId)).GetProperty("state").GetString(), Is.EqualTo("Active"));
    }

    [Test]
    public async Task An_evaluation_sets_the_next_review_and_the_end_closes_the_plan()
    {
        var (_, planId) = await ActivePlan("Håpefull Drage");
        using var home = await LogIn("Håpefull Drage");
        await Post(home, $"/plans/{planId}/evaluations",
            new { stillImportant = "Yes", ownWords = "Ja!", outcome = "Continue", nextReview = "2027-05-01" }, HttpStatusCode.Created);
        Assert.That((await Plan(home, planId)).GetProperty("content").GetProperty("period").GetProperty("nextReview").GetString(), Is.EqualTo("2027-05-01"));
        Assert.That(await Query<DateOnly>("select next_review from ip_plan where id = @planId", new { planId }), Is.EqualTo([new DateOnly(2027, 5, 1)]));

        await Post(home, $"/plans/{planId}/end", new { }, HttpStatusCode.UnprocessableEntity);
        await Post(home, $"/plans/{planId}/end", new { closingNote = "Målet er nådd." }, HttpStatusCode.NoContent);
        Assert.That((await Get(home, $"/persons/{await PersonId("Håpefull Drage")}")).GetProperty("caseState").GetString(), Is.EqualTo("CoordinatorOnly"));
        Assert.That(await Query<int>("select count(*) from ip_measure where plan_id = @planId", new { planId }), Is.EqualTo([0]));
    }
}
