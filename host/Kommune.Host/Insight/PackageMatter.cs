namespace Kommune.Host.Insight;

/// <summary>A message that was sent, or something somebody has or had to do.</summary>
internal sealed record PackageMatter
{
    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When it was read or done; null when it has not been.</summary>
    public DateTimeOffset? DoneAt { get; init; }
}
