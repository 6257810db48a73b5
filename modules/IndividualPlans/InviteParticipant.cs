using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Asks the owner to let a service see parts of the plan. Nothing opens before the owner has answered (R13).</summary>
internal sealed class InviteParticipant(IAccess access, PlanStore plans, PlanWork work, SharingStore sharing, IOrganisation organisation)
{
    public const string Action = "sharing-asked";

    /// <returns>Id of the question.</returns>
    public async Task<Guid> Do(Guid planId, Guid unitId, IReadOnlyCollection<string> sections, string? purpose)
    {
        var allowed = await access.Demand(planId, Sections.Participants, Right.Write, Action);
        var plan = await plans.Get(planId);
        if (!plan.IsEditable) throw new RuleViolationException(ProblemCodes.PlanNotNow, null, plan.State.ToString());
        var question = SharingQuestion.Ask(planId, unitId, sections, purpose, access.Actor.PersonId, work.Now);
        var units = await organisation.Units();
        new Check().That(units.Any(unit => unit.Id == unitId), "problem.sharing-unit-missing", nameof(SharingQuestion.UnitId)).Done();

        // Who is asked to see is somebody who takes part; point b of the plan follows by itself.
        if (plan.Working.Participants.All(one => one.UnitId != unitId))
            await work.Save(plan, plan.AddParticipant(ParticipantKind.Unit, unitId, null, null, null));
        await sharing.Add(question);
        work.Tell(allowed.Resource, Action, question.Id);
        return question.Id;
    }
}
