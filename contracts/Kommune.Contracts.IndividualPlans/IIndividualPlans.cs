namespace Kommune.Contracts.IndividualPlans;

/// <summary>What others may know of individual plans: that one exists and how far it has come. Content stays with the plan's own pages.</summary>
public interface IIndividualPlans
{
    /// <summary>Summaries for several persons at once; persons without a case are absent. Only what the actor may see.</summary>
    Task<IReadOnlyDictionary<Guid, PlanSummary>> Of(IReadOnlyCollection<Guid> subjectIds);
}
