using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>Answers from facts of this moment; lives no longer than the request.</summary>
internal sealed class DecidedAccess(AccessFacts facts, ResourceKind kind, DateTimeOffset now) : ResourceAccess
{
    public override Resource Resource => facts.Resource;

    /// <summary>Whether anything at all is open.</summary>
    public bool IsAnythingOpen => kind.Sections.Any(section => May(section.Id));

    public override bool ShowsPlaces => !facts.IsProtected || facts.Actor.Kind != ActorKind.Citizen;

    public override AccessDecision Decide(string section, Right right, DateTimeOffset? writtenAt = null) => Weigh(section, right, writtenAt).Decision;

    public Verdict Weigh(string section, Right right, DateTimeOffset? writtenAt = null) => AccessPolicy.Weigh(facts, kind, section, right, now, writtenAt);
}
