namespace Kommune.BtiGuide.Content;

/// <summary>Something others have tried, to choose from.</summary>
internal sealed record MeasureCard
{
    public Words Title { get; init; } = new();

    public Words Description { get; init; } = new();

    /// <summary>Age in years; null for no limit.</summary>
    public int? AgeFrom { get; init; }

    /// <summary>Age in years, included.</summary>
    public int? AgeTo { get; init; }

    /// <summary>Where it happens: at home, in the group.</summary>
    public Words? Arena { get; init; }

    /// <summary>What one knows about whether it helps.</summary>
    public Words? EvidenceNote { get; init; }
}
