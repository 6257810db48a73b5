using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>What a no means before the log is open.</summary>
internal static class Refusal
{
    /// <summary>
    /// True when there can be no log, and nothing is kept but that somebody asked. False when another's yes stands or may still be enough:
    /// then it is a disagreement to talk about, and nobody wins by itself (R64).
    /// </summary>
    public static bool EndsIt(ConsentGivers givers, IReadOnlyCollection<Guid> yes, IReadOnlyCollection<Guid> no)
    {
        if (yes.Except(no).Any()) return false;
        return !givers.Suffice([.. givers.All.Except(no)]);
    }
}
