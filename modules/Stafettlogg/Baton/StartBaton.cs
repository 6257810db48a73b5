using Kommune.Contracts;

namespace Kommune.Stafettlogg.Baton;

/// <summary>Gives the baton to its first holder in the same moment as the log exists: a log is never without one (R50).</summary>
internal sealed class StartBaton(IResources resources)
{
    /// <summary>The role of whoever answers for a log.</summary>
    public const string Role = "baton-holder";

    public Task Of(RelayLog log, Guid holderId, Guid unitId) =>
        resources.Register(new() { Id = log.Id, Kind = ResourceKinds.LogId, SubjectId = log.SubjectId, LeadUnitId = unitId }, holderId, Role);
}
