namespace Kommune.Contracts;

/// <summary>The page or endpoint is open without login, on purpose. It may show nothing about a person.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute(string reason) : Attribute
{
    /// <summary>Why it is open, for the reviewer.</summary>
    public string Reason { get; } = reason;
}
