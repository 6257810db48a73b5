namespace Kommune.Stafettlogg;

/// <summary>What one operation did: enough for the history, with the item as it became.</summary>
internal sealed record LogChange
{
    /// <summary>One of <see cref="ChangeCodes"/>.</summary>
    public required string Code { get; init; }
    public required string Section { get; init; }

    /// <summary>The item as it became; null for what concerns the log as a whole.</summary>
    public LogItem? Item { get; init; }

    /// <summary>A short code, never a person's words.</summary>
    public string? Detail { get; init; }

    /// <summary>The log's version after the change.</summary>
    public required int Version { get; init; }
}
