namespace Kommune.Stafettlogg.Meetings;

/// <summary>A meeting as one reader may see it.</summary>
internal sealed record MeetingView
{
    public required LogView Log { get; init; }
    public required LogMeeting Meeting { get; init; }

    /// <summary>What was agreed.</summary>
    public required IReadOnlyList<LogMeasure> Measures { get; init; }

    /// <summary>What the child has said before this meeting; null while nobody has asked.</summary>
    public Voice? Voice { get; init; }

    public required IReadOnlyDictionary<Guid, string> Names { get; init; }
}
