namespace Kommune.Platform.Tenancy;

/// <summary>How it went with one area of one municipality's database.</summary>
internal sealed record AreaReport
{
    /// <summary>Key of the municipality.</summary>
    public required string Municipality { get; init; }

    /// <summary><c>platform</c> or a module's id.</summary>
    public required string Area { get; init; }

    /// <summary>Files applied by this run, in order.</summary>
    public IReadOnlyList<string> Applied { get; init; } = [];

    /// <summary>Files that are still to be applied.</summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    /// <summary>Why it stopped; null when it did not.</summary>
    public string? Failure { get; init; }
}
