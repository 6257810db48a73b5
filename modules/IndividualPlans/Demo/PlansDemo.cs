using Kommune.Contracts;

namespace Kommune.IndividualPlans.Demo;

/// <summary>The module's part of the invented municipalities' life. Every date is counted from today, so that the demo is always in the middle of it.</summary>
internal sealed class PlansDemo(FjellhavnStories fjellhavn, StraumvagStories straumvag) : IDemoStory
{
    public async Task Tell(IReadOnlyDictionary<string, Guid> cast)
    {
        if (cast.ContainsKey("F07")) await fjellhavn.Tell(cast);
        if (cast.ContainsKey("S06")) await straumvag.Tell(cast);
    }
}
