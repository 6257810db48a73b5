using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Asks the owner to let a service see parts of the plan. Nothing opens before the owner has answered (R13).</summary>
internal sealed class InviteParticipant(IAccess access, PlanStore plans, PlanWork work, ISharing sharing)
{
    public const string Action = "participant-invited";

    /// <returns>Id of the question.</returns>
    public async Task<Guid> Do(Guid planId, Guid unitId, IReadOnlyList<string> sections, string? purpose)
    {
        await access.Demand(planId, Sections.Participants, Right.Write, Action);
        var plan = await plans.Get(planId);
        if (!plan.IsEditable) throw new RuleViolationException(ProblemCodes.PlanNotNow, null, plan.State.ToString());
        var id = await sharing.Ask(new() { ResourceId = planId, UnitId = unitId, Sections = sections, Purpose = purpose });

        // Who is asked to see is somebody who takes part; point b of the plan follows by itself.
        if (plan.Working.Participants.All(one => one.UnitId != unitId))
            await work.Save(plan, plan.AddParticipant(ParticipantKind.Unit, unitId, null, null, null));
        return id;
    }
}
