using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>One relation of the actor to the resource: how far it reaches, and whether it reaches the section that is asked for.</summary>
/// <param name="Basis">What it rests on.</param>
/// <param name="Right">The highest right it carries.</param>
/// <param name="Opens">Whether the section is within it.</param>
/// <param name="UnitId">The service the actor acts for; null for private persons.</param>
/// <param name="ContentFrom">What was written before is closed (R32); null opens all of it.</param>
internal readonly record struct Claim(AccessBasis Basis, Right Right, bool Opens, Guid? UnitId = null, DateTimeOffset? ContentFrom = null)
{
    /// <summary>Whether it reaches content written at an instant; null is what applies now.</summary>
    public bool ReachesBackTo(DateTimeOffset? writtenAt) => writtenAt is not { } at || ContentFrom is not { } first || first <= at;
}
