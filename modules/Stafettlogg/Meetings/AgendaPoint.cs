namespace Kommune.Stafettlogg.Meetings;

/// <summary>A point on the agenda, and what was said about it. Its topic decides who sees it (R17).</summary>
internal sealed record AgendaPoint
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required PointFrom From { get; init; }
    public required string Topic { get; init; }
    public required string Words { get; init; }
    public required Guid ById { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The open measure or goal it is about.</summary>
    public Guid? ItemId { get; init; }

    /// <summary>The minutes: what was said and agreed, written together.</summary>
    public string? Minutes { get; init; }

    /// <summary>Who wrote the minutes as they stand, and when.</summary>
    public Signature? MinutesBy { get; init; }
}
