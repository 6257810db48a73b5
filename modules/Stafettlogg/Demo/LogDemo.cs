using Kommune.Contracts;

namespace Kommune.Stafettlogg.Demo;

/// <summary>The module's part of the invented municipalities' life. Every date is counted from today, so that the demo is always in the middle of it.</summary>
internal sealed class LogDemo(FjellhavnLogs fjellhavn, StraumvagLogs straumvag) : IDemoStory
{
    public async Task Tell(IReadOnlyDictionary<string, Guid> cast)
    {
        if (cast.ContainsKey("F01")) await fjellhavn.Tell(cast);
        if (cast.ContainsKey("S01")) await straumvag.Tell(cast);
    }
}
