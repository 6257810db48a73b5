using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// Follow-up of measures. A service that carries a measure follows up that row also where it may not see the others: that is what it has
/// agreed with the person to do.
/// </summary>
internal sealed class MeasureWork(IAccess access, PlanStore plans, PlanWork work)
{
    public async Task<PlanChange> Follow(
        Guid planId, Guid measureId, Right right, string code, Func<IndividualPlan, Writer, PlanChange> change, bool together = false)
    {
        var plan = await plans.Get(planId);
        var carrier = Carrier(plan, measureId);
        var maySection = carrier is null || (await access.Of(planId)).May(Sections.Measures, right);
        var (section, needed) = maySection ? (Sections.Measures, right) : (Sections.Title, Right.Read);
        var allowed = await access.Demand(planId, section, needed, code);

        var writer = Writers.Of(access.Actor, allowed, section, needed, together);
        var done = change(plan, carrier is null ? writer : writer with { UnitId = carrier });
        await work.Save(plan, done);
        return done;
    }

    /// <summary>The actor's unit, when it is the one that carries the measure.</summary>
    private Guid? Carrier(IndividualPlan plan, Guid measureId) =>
        plan.Content?.Measures.FirstOrDefault(one => one.Id == measureId)?.ResponsibleUnitId is { } unit
        && access.Actor.UnitsIn(plan.Id).Contains(unit)
            ? unit
            : null;
}
