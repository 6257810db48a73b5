namespace Kommune.Contracts;

/// <summary>Which municipality this request or delivery belongs to, and what it has chosen.</summary>
public sealed record TenantContext
{
    /// <summary>The municipality.</summary>
    public required Municipality Municipality { get; init; }

    /// <summary>Ids of the modules enabled here.</summary>
    public required IReadOnlySet<string> EnabledModules { get; init; }
}
