namespace Kommune.Stafettlogg;

/// <summary>What the child says, before a meeting or between; when nobody has asked, why not.</summary>
internal sealed record Voice : LogItem
{
    /// <summary>In the child's own words.</summary>
    public string? Words { get; init; }

    /// <summary>How the child wants to take part.</summary>
    public Participation Participation { get; init; }
    public string? NotAskedBecause { get; init; }

    /// <summary>The meeting it is for; null for what is said between meetings.</summary>
    public Guid? MeetingId { get; init; }

    internal override string Section => Topics.Voice;
    private protected override IReadOnlyDictionary<string, string> Texts => new Dictionary<string, string> { [nameof(Words)] = Words ?? "", [nameof(NotAskedBecause)] = NotAskedBecause ?? "" };
}
