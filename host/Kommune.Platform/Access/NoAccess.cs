using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>The answer for what does not exist and for what must look as if it did not: the same object for both, with nothing in it (R29, R58).</summary>
internal sealed class NoAccess(Guid resourceId) : ResourceAccess
{
    public override Resource Resource { get; } = new() { Id = resourceId, Kind = "", SubjectId = Guid.Empty, LeadUnitId = Guid.Empty };

    public override AccessDecision Decide(string section, Right right, DateTimeOffset? writtenAt = null) => AccessDecision.Deny(DenyReason.NoRelation);
}
