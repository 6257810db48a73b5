namespace Kommune.BtiGuide.Content;

/// <summary>A service one can ask, as it tells of itself. Its name and phone are the municipality's, so that they are right in one place.</summary>
internal sealed record ServiceCard
{
    /// <summary>Kind of unit: <c>ppt</c>, <c>health-station</c>.</summary>
    public string Unit { get; init; } = "";

    public Words WhatWeDo { get; init; } = new();

    public Words HowToContact { get; init; } = new();

    /// <summary>Answers questions about a child nobody names.</summary>
    public bool CanDiscussAnonymously { get; init; }
}
