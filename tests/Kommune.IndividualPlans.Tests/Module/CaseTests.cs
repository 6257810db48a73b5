using System.Net;
using System.Text.Json;
using Kommune.Contracts;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.IndividualPlans.Tests.Module;

internal sealed class CaseTests : Journey
{
    [Test]
    public async Task Yes_to_both_starts_a_plan_in_the_same_moment()
    {
        var caseId = await OfferedCase("Klok Granitt", "Klok Granitt", ["Coordinator", "Plan"]);
        using var home = await LogIn("Klok Granitt");
        await Post(home, $"/cases/{caseId}/answer", new { coordinator = true, plan = true }, HttpStatusCode.NoContent);

        var mine = await Get(home, $"/persons/{await PersonId("Klok Granitt")}");
        Assert.That(mine.GetProperty("caseState").GetString(), Is.EqualTo("PlanAndCoordinator"));
        var planId = mine.GetProperty("planId").GetGuid();
        var plan = await Plan(home, planId);
        Assert.That(plan.GetProperty("state").GetString(), Is.EqualTo("Draft"));
        Assert.That(plan.GetProperty("responsible").GetProperty("name").GetString(), Is.EqualTo(Officer), "somebody is responsible from the first second");
        Assert.That(await Events($"plan:{planId:D}"), Is.EqualTo(["individual-plans.plan-changed.v1"]));
    }

    [Test, Property("Rule", "R50"), Property("Rule", "R51")]
    public async Task Case_and_plan_change_hands_when_the_coordinator_is_appointed_and_never_lack_a_holder()
    {
        var caseId = await OfferedCase("Rolig Lyng", "Rolig Lyng", ["Coordinator", "Plan"]);
        using var home = await LogIn("Rolig Lyng");
        await Post(home, $"/cases/{caseId}/answer", new { coordinator = true, plan = true }, HttpStatusCode.NoContent);
        var planId = (await Get(home, $"/persons/{await PersonId("Rolig Lyng")}")).GetProperty("planId").GetGuid();
        Assert.That(await Holders(caseId, planId), Is.EqualTo([Officer, Officer]));

        await Appoint(caseId);
        Assert.That(await Holders(caseId, planId), Is.EqualTo([Coordinator, Coordinator]));
        Assert.That(await Events($"coordination:{caseId:D}"), Does.Contain("individual-plans.coordinator-appointed.v1"));

        var contact = (await Plan(home, planId)).GetProperty("responsible");
        Assert.That(contact.GetProperty("role").GetString(), Is.EqualTo("coordinator"));
        Assert.That(contact.GetProperty("phone").GetString(), Is.Not.Empty);
        Assert.That(contact.GetProperty("standInName").GetString(), Is.EqualTo(Officer), "with a stand-in (R53)");
    }

    [Test, Property("Rule", "R52")]
    public async Task A_plan_is_started_with_the_one_who_holds_the_case_now()
    {
        var caseId = await OfferedCase("Håpefull Drage", "Leken Drage", ["ChildCoordinator", "Plan"]);
        await Host.Work(TestHost.Fjellhavn, async services =>
        {
            await services.GetRequiredService<IResources>().ChangeResponsible(caseId, await PersonId(Coordinator), "case-officer");
            return 0;
        });
        using var mother = await LogIn("Håpefull Drage");
        await Post(mother, $"/cases/{caseId}/answer", new { coordinator = true, plan = true }, HttpStatusCode.NoContent);
        var planId = (await Get(mother, $"/persons/{await PersonId("Leken Drage")}")).GetProperty("planId").GetGuid();
        Assert.That(await Holders(planId), Is.EqualTo([Coordinator]));
        var written = (await Plan(mother, planId)).GetProperty("draft").GetProperty("coordinationResponsible").GetProperty("personId").GetGuid();
        Assert.That(written, Is.EqualTo(await PersonId(Coordinator)));
    }

    [Test]
    public async Task Only_somebody_who_can_be_coordinator_is_appointed()
    {
        var caseId = await OfferedCase("Fjern Holme", "Fjern Holme", ["Coordinator"]);
        using var officer = await LogIn(Officer);
        await Post(officer, $"/cases/{caseId}/answer", new { coordinator = true, onBehalf = new { personId = await PersonId("Fjern Holme"), channel = "oral" } },
            HttpStatusCode.NoContent);
        var teacher = await Put(officer, $"/cases/{caseId}/coordinator",
            new { personId = await PersonId("Klar Tavle"), unitId = await UnitId("Strandlia skole") }, HttpStatusCode.UnprocessableEntity);
        Assert.That(Codes(teacher), Is.EqualTo(["problem.coordinator-not-available"]));
    }

    [Test, Property("Rule", "R71")]
    public async Task Nobody_is_appointed_whom_the_family_must_not_meet_and_nothing_is_told_of_why()
    {
        var caseId = await OfferedCase("Sindig Bro", "Sindig Bro", ["Coordinator", "Plan"]);
        using var home = await LogIn("Sindig Bro");
        await Post(home, $"/cases/{caseId}/answer", new { coordinator = true, plan = true }, HttpStatusCode.NoContent);
        var (coordinator, subject) = (await PersonId(Coordinator), await PersonId("Sindig Bro"));
        await Host.Work(TestHost.Fjellhavn, services => services.GetRequiredService<IUnitOfWork>().Execute(
            "insert into kp_contact_ban (id, person_id, protected_id, legal_basis, author_id, review_on, starts_at) values (@id, @subject, @coordinator, 'x', @subject, '2027-01-01', '2026-01-01 00:00:00.000')",
            new { id = Guid.CreateVersion7(), subject, coordinator }));
        using var officer = await LogIn(Officer);
        var unitId = await UnitId("Koordinerende enhet (Tildelingskontoret)");
        var refused = await Put(officer, $"/cases/{caseId}/coordinator", new { personId = coordinator, unitId }, HttpStatusCode.UnprocessableEntity);
        Assert.That(Codes(refused), Is.EqualTo(["problem.not-together"]));
    }

    [Test]
    public async Task An_answer_given_aloud_is_written_down_by_the_officer_for_somebody_who_may_answer()
    {
        var caseId = await OfferedCase("Tålmodig Bekk", "Lyttende Bekk", ["ChildCoordinator", "Plan"]);
        using var officer = await LogIn(Officer);
        await Post(officer, $"/cases/{caseId}/answer", new { coordinator = true }, HttpStatusCode.Forbidden);

        var stranger = new { personId = await PersonId("Fjern Holme"), channel = "oral" };
        var refused = await Post(officer, $"/cases/{caseId}/answer", new { coordinator = true, onBehalf = stranger }, HttpStatusCode.UnprocessableEntity);
        Assert.That(Codes(refused), Is.EqualTo(["problem.answers-for-nobody"]));
        var unheard = await Post(officer, $"/cases/{caseId}/answer",
            new { coordinator = true, onBehalf = new { personId = await PersonId("Sindig Bro"), channel = "digital" } }, HttpStatusCode.UnprocessableEntity);
        Assert.That(Codes(unheard), Is.EqualTo(["problem.channel"]));

        await Post(officer, $"/cases/{caseId}/answer",
            new { coordinator = true, onBehalf = new { personId = await PersonId("Sindig Bro"), channel = "oral" } }, HttpStatusCode.NoContent);
        Assert.That((await Get(officer, $"/cases/{caseId}")).GetProperty("state").GetString(), Is.EqualTo("CoordinatorOnly"));
    }

    [Test, Property("Rule", "R97")]
    public async Task A_refusal_says_why_whom_to_complain_to_and_until_when_and_the_complaint_is_heard()
    {
        var caseId = await TakenCase("Trofast Anker", "Trofast Anker");
        using var officer = await LogIn(Officer);
        var early = await Post(officer, $"/cases/{caseId}/denial", new { reason = "Én tjeneste", basis = "HealthCare" }, HttpStatusCode.UnprocessableEntity);
        Assert.That(Codes(early), Is.EqualTo([ProblemCodes.CaseTalkMissing]));
        await Post(officer, $"/cases/{caseId}/talk", new { whatMatters = "Ro", services = "Fastlege" }, HttpStatusCode.NoContent);
        await Post(officer, $"/cases/{caseId}/denial", new { reason = "Du har én tjeneste.", basis = "HealthCare" }, HttpStatusCode.NoContent);

        using var home = await LogIn("Trofast Anker");
        var denial = (await Get(home, $"/cases/{caseId}")).GetProperty("denial");
        Assert.That(denial.GetProperty("reason").GetString(), Is.EqualTo("Du har én tjeneste."));
        Assert.That(denial.GetProperty("authority").GetString(), Is.EqualTo("county-governor"));
        Assert.That(denial.GetProperty("weeks").GetInt32(), Is.EqualTo(4));
        Assert.That(denial.GetProperty("appealBy").GetString(), Is.EqualTo("2026-12-21"), "four weeks, to the next working day");

        await Post(home, $"/cases/{caseId}/appeal", new { words = "Jeg har tre tjenester." }, HttpStatusCode.NoContent);
        await Post(home, $"/cases/{caseId}/appeal/decision", new { upheld = true, rights = new[] { "Plan" }, bases = new[] { "HealthCare" } }, HttpStatusCode.Forbidden);
        await Post(officer, $"/cases/{caseId}/appeal/decision", new { upheld = true, rights = new[] { "Plan" }, bases = new[] { "HealthCare" } }, HttpStatusCode.NoContent);
        Assert.That((await Get(home, $"/cases/{caseId}")).GetProperty("state").GetString(), Is.EqualTo("Offered"));
    }

    [Test]
    public async Task No_to_the_plan_later_ends_the_plan_and_keeps_the_coordinator()
    {
        var (caseId, planId) = await StartedPlan("Raus Brygge", "Raus Brygge");
        using var home = await LogIn("Raus Brygge");
        await Post(home, $"/cases/{caseId}/plan-answer", new { yes = false }, HttpStatusCode.NoContent);

        var found = await Get(home, $"/cases/{caseId}");
        Assert.That(found.GetProperty("state").GetString(), Is.EqualTo("CoordinatorOnly"));
        Assert.That(found.GetProperty("responsible").GetProperty("name").GetString(), Is.EqualTo(Coordinator));
        var plan = await Plan(home, planId);
        Assert.That(plan.GetProperty("state").GetString(), Is.EqualTo("Ended"));
        Assert.That(await Events($"plan:{planId:D}"), Does.Contain("individual-plans.plan-ended.v1"));

        await Post(home, $"/cases/{caseId}/plan-answer", new { yes = true }, HttpStatusCode.NoContent);
        var next = (await Get(home, $"/persons/{await PersonId("Raus Brygge")}")).GetProperty("planId").GetGuid();
        Assert.That(next, Is.Not.EqualTo(planId), "a new plan: nothing is copied before a new consent (R24)");
    }

    [Test]
    public async Task The_person_ends_it_by_own_wish_and_a_new_need_is_a_new_case()
    {
        var (caseId, planId) = await StartedPlan("Nysgjerrig Lyng", "Nysgjerrig Lyng");
        using var home = await LogIn("Nysgjerrig Lyng");
        await Post(home, $"/cases/{caseId}/end", new { reason = "Died", text = "Jeg klarer meg selv nå." }, HttpStatusCode.NoContent);

        var found = await Get(home, $"/cases/{caseId}");
        Assert.That(found.GetProperty("closing").GetProperty("reason").GetString(), Is.EqualTo("PersonsWish"));
        Assert.That(await Query<string>("select state from ip_plan where id = @planId", new { planId }), Is.EqualTo(["Ended"]));
        Assert.That(await Query<int>("select count(*) from kp_resource where id in @ids and closed_at is null", new { ids = new[] { caseId, planId } }), Is.EqualTo([0]));

        var again = await TakenCase("Nysgjerrig Lyng", "Nysgjerrig Lyng");
        Assert.That(again, Is.Not.EqualTo(caseId));
        Assert.That((await Get(home, $"/cases/{caseId}")).GetProperty("state").GetString(), Is.EqualTo("Closed"), "the old case stays as it was");
    }

    [Test]
    public async Task Every_step_leaves_a_row_with_who_did_it()
    {
        var caseId = await OfferedCase("Varm Kompass", "Undrende Kompass", ["Plan"]);
        var rows = await Query<CaseHistoryRow>("select version, at, actor_id, code, state from ip_case_history where case_id = @caseId order by version", new { caseId });
        Assert.That(rows.Select(row => row.Code), Is.EqualTo(["notification-accepted", "talk-recorded", "right-confirmed"]));
        Assert.That(rows.Select(row => row.ActorId).Distinct(), Is.EqualTo([await PersonId(Officer)]));
    }

    [TestCase("Våken Lanterne", HttpStatusCode.Forbidden, Description = "only the coordinating unit's own work is behind this door")]
    [TestCase("Sindig Bro", HttpStatusCode.Forbidden)]
    public async Task The_coordinating_units_steps_are_closed_to_others(string name, HttpStatusCode expected)
    {
        using var visitor = await LogIn(name);
        await Post(visitor, $"/cases/{Guid.CreateVersion7()}/right", new { rights = new[] { "Plan" }, bases = new[] { "HealthCare" } }, expected);
    }

    [Test]
    public async Task A_step_at_the_wrong_time_is_refused_and_changes_nothing()
    {
        var caseId = await TakenCase("Håpefull Drage", "Svevende Drage");
        using var officer = await LogIn(Officer);
        var early = await Post(officer, $"/cases/{caseId}/appeal/decision", new { upheld = false, reason = "Nei" }, HttpStatusCode.UnprocessableEntity);
        Assert.That(Codes(early), Is.EqualTo([ProblemCodes.CaseNotNow]));
        var unknown = await Post(officer, $"/cases/{caseId}/right", new { rights = new[] { "Kake" }, bases = new[] { "HealthCare" } }, HttpStatusCode.BadRequest);
        Assert.That(unknown.ValueKind, Is.Not.EqualTo(JsonValueKind.Undefined));
        Assert.That(await Query<int>("select version from ip_case where id = @caseId", new { caseId }), Is.EqualTo([1]));
    }

    private async Task<IReadOnlyList<string>> Holders(params Guid[] resources)
    {
        var names = new List<string>();
        foreach (var id in resources)
            names.AddRange(await Query<string>(
                """
                select p.given_name || ' ' || p.family_name from kp_responsibility h join kp_person p on p.id = h.person_id
                where h.resource_id = @id and h.ended_at is null
                """, new { id }));
        return names;
    }
}
