using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>What a service may, as far as the one who looks may read it too.</summary>
internal sealed class ConsentPreviewed(ResourceAccess theirs, ResourceAccess own) : ResourceAccess
{
    public override Resource Resource => theirs.Resource;

    public override bool ShowsPlaces => theirs.ShowsPlaces && own.ShowsPlaces;

    public override AccessDecision Decide(string section, Right right, DateTimeOffset? writtenAt = null) =>
        own.Decide(section, Right.Read, writtenAt) is { IsAllowed: false } no ? no : theirs.Decide(section, right, writtenAt);
}
