namespace Kommune.Contracts;

/// <summary>The page or endpoint shows nothing about anybody but the one who is logged in.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ShowsNoPersonAttribute : Attribute;
