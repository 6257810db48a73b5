using System.Net;
using System.Text.Json;
using Kommune.Testing;

namespace Kommune.IndividualPlans.Tests.Module;

/// <summary>Ways that many tests begin with, walked through the API by those who really walk them.</summary>
internal abstract class Journey : ModuleTests
{
    /// <summary>Somebody in the person's own home notifies, and the coordinating unit takes the case.</summary>
    protected async Task<Guid> TakenCase(string notifier, string subject)
    {
        using var home = await LogIn(notifier);
        var sent = await Post(home, "/notifications", new { subjectId = await PersonId(subject), text = "Vi trenger at noen holder i trådene." }, HttpStatusCode.Created);
        using var officer = await LogIn(Officer);
        var taken = await Post(officer, $"/notifications/{sent.GetProperty("id").GetGuid()}/take", expected: HttpStatusCode.Created);
        return taken.GetProperty("caseId").GetGuid();
    }

    /// <summary>The talk is held, the right confirmed and offered.</summary>
    protected async Task<Guid> OfferedCase(string notifier, string subject, string[] rights, string basis = "HealthCare")
    {
        var caseId = await TakenCase(notifier, subject);
        using var officer = await LogIn(Officer);
        await Post(officer, $"/cases/{caseId}/talk", new { whatMatters = "Å komme ut", services = "Fysioterapi og skole", wantsPlan = true }, HttpStatusCode.NoContent);
        await Post(officer, $"/cases/{caseId}/right", new { rights, bases = new[] { basis } }, HttpStatusCode.NoContent);
        return caseId;
    }

    /// <summary>Both coordinator and plan are wanted, and the coordinator is appointed.</summary>
    protected async Task<(Guid CaseId, Guid PlanId)> StartedPlan(string owner, string subject, string right = "Coordinator")
    {
        var caseId = await OfferedCase(owner, subject, [right, "Plan"]);
        using var home = await LogIn(owner);
        await Post(home, $"/cases/{caseId}/answer", new { coordinator = true, plan = true }, HttpStatusCode.NoContent);
        await Appoint(caseId);
        var found = await Get(home, $"/persons/{await PersonId(subject)}");
        return (caseId, found.GetProperty("planId").GetGuid());
    }

    protected async Task Appoint(Guid caseId)
    {
        using var officer = await LogIn(Officer);
        var unitId = await UnitId("Koordinerende enhet (Tildelingskontoret)");
        await Put(officer, $"/cases/{caseId}/coordinator", new { personId = await PersonId(Coordinator), unitId }, HttpStatusCode.NoContent);
    }

    /// <summary>Everything IP regulation § 9 asks for, written by the coordinator together with the family.</summary>
    /// <returns>The goal and the measure, which Strandlia skole carries.</returns>
    protected async Task<(Guid GoalId, Guid MeasureId)> FillIn(Guid planId, bool isChild)
    {
        using var coordinator = await LogIn(Coordinator);
        var school = await UnitId("Strandlia skole");
        await Put(coordinator, $"/plans/{planId}/own-words", new { revision = 0, words = "Jeg vil ut.", together = true });
        await Post(coordinator, $"/plans/{planId}/strengths", new { words = "Jeg husker sanger.", together = true }, HttpStatusCode.Created);
        var goal = await Post(coordinator, $"/plans/{planId}/goals", new { words = "Jeg vil leke ute.", together = true }, HttpStatusCode.Created);
        var goalId = goal.GetProperty("itemId").GetGuid();
        var measure = await Post(coordinator, $"/plans/{planId}/measures",
            new { goalId, title = "Lekegruppe", howCarriedOut = "Tre dager i uken", responsibleUnitId = school, deadline = "2026-12-01" }, HttpStatusCode.Created);
        foreach (var unit in new[] { school, await UnitId("Rehabilitering") })
            await Post(coordinator, $"/plans/{planId}/participants", new { kind = "Unit", unitId = unit }, HttpStatusCode.Created);
        await Post(coordinator, $"/plans/{planId}/contributions", new { by = "Person", text = "Velger selv." }, HttpStatusCode.Created);
        await Put(coordinator, $"/plans/{planId}/language", new { revision = 0, interpreter = "No" });
        await Put(coordinator, $"/plans/{planId}/period", new { revision = 0, from = "2026-11-01", to = "2027-10-31", nextReview = "2027-03-01" });
        await Answer(coordinator, planId, "ContactDoctor", "NotRelevant");
        await Answer(coordinator, planId, "Coordinator", "Yes");
        if (isChild)
        {
            await Answer(coordinator, planId, "ChildCoordinator", "Yes");
            await Put(coordinator, $"/plans/{planId}/child-participation", new { revision = 0, how = "Med bildetavle" });
        }
        return (goalId, measure.GetProperty("itemId").GetGuid());
    }

    /// <summary>An adult's plan that applies.</summary>
    protected async Task<(Guid GoalId, Guid PlanId)> ActivePlan(string owner)
    {
        var (_, planId) = await StartedPlan(owner, owner);
        var (goalId, _) = await FillIn(planId, isChild: false);
        using var home = await LogIn(owner);
        await Post(home, $"/plans/{planId}/consent");
        await Approve(home, planId);
        return (goalId, planId);
    }

    /// <summary>The goal's revision as a form would carry it.</summary>
    protected static async Task<int> Revision(Visitor visitor, Guid planId, Guid goalId)
    {
        var plan = await Plan(visitor, planId);
        var content = plan.TryGetProperty("draft", out var draft) && draft.ValueKind == JsonValueKind.Object ? draft : plan.GetProperty("content");
        return content.GetProperty("goals").EnumerateArray().Single(goal => goal.GetProperty("id").GetGuid() == goalId).GetProperty("revision").GetInt32();
    }

    protected static Task<JsonElement> Plan(Visitor visitor, Guid planId) => Get(visitor, $"/plans/{planId}");

    /// <summary>Approves what stands now, as somebody who has just read it.</summary>
    protected static async Task Approve(Visitor owner, Guid planId)
    {
        var version = (await Plan(owner, planId)).GetProperty("version").GetInt32();
        await Post(owner, $"/plans/{planId}/approval", new { readVersion = version }, HttpStatusCode.NoContent);
    }

    private static async Task Answer(Visitor coordinator, Guid planId, string kind, string answer)
    {
        var offers = (await Plan(coordinator, planId)).GetProperty("draft").GetProperty("offers").EnumerateArray();
        var stands = offers.FirstOrDefault(offer => offer.GetProperty("kind").GetString() == kind);
        var revision = stands.ValueKind == JsonValueKind.Undefined ? 0 : stands.GetProperty("revision").GetInt32();
        await Put(coordinator, $"/plans/{planId}/offers/{kind}", new { revision, answer, offeredOn = "2026-11-10" });
    }
}
