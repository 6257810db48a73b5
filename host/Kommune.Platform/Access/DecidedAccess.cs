using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>Answers from facts of this moment; lives no longer than the request.</summary>
internal sealed class DecidedAccess(AccessFacts facts, ResourceKind kind, DateTimeOffset now) : ResourceAccess
{
    public override Resource Resource => facts.Resource;

    /// <summary>Whether anything at all is open.</summary>
    public bool IsAnythingOpen => kind.Sections.Any(section => May(section.Id));

    public override AccessDecision Decide(string section, Right right) => Weigh(section, right).Decision;

    public Verdict Weigh(string section, Right right) => AccessPolicy.Weigh(facts, kind, section, right, now);
}
