namespace Kommune.Contracts;

/// <summary>Yes with a basis, or no with a reason. Never a bare boolean: both are shown to people and written to the read log.</summary>
public readonly record struct AccessDecision
{
    private AccessDecision(AccessBasis basis, DenyReason reason) => (Basis, Reason) = (basis, reason);

    /// <summary>Why it is allowed.</summary>
    public AccessBasis Basis { get; }

    /// <summary>Why it is refused.</summary>
    public DenyReason Reason { get; }

    /// <summary>The answer.</summary>
    public bool IsAllowed => Basis != AccessBasis.None;

    /// <summary>Yes, because.</summary>
    public static AccessDecision Allow(AccessBasis basis) => new(basis, DenyReason.None);

    /// <summary>No, because.</summary>
    public static AccessDecision Deny(DenyReason reason) => new(AccessBasis.None, reason);
}
