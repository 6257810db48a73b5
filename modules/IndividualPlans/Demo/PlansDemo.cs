using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// What the invented municipalities have come to with plans and coordinators. Told through the same rules as everything else, on days
/// counted back from today, so that the demo always looks alive.
/// </summary>
internal sealed class PlansDemo(FjellhavnStories fjellhavn, StraumvagStories straumvag) : IDemoStory
{
    public Task Tell(IReadOnlyDictionary<string, Guid> cast) => cast.ContainsKey("F07") ? fjellhavn.Tell(cast) : straumvag.Tell(cast);
}
