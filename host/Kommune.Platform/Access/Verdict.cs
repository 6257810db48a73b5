using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>A decision, with the service the actor acted for when it is yes.</summary>
internal readonly record struct Verdict(AccessDecision Decision, Guid? UnitId = null);
