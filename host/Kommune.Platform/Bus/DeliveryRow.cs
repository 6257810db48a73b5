namespace Kommune.Platform.Bus;

/// <summary>A claimed delivery with its event.</summary>
internal sealed record DeliveryRow
{
    public Guid EventId { get; init; }

    public string Subscriber { get; init; } = "";

    public long Position { get; init; }

    public string Stream { get; init; } = "";

    public int Attempts { get; init; }

    public string Name { get; init; } = "";

    public string Payload { get; init; } = "";

    public string Headers { get; init; } = "";

    public DateTimeOffset OccurredAt { get; init; }

    /// <summary>1 for the first.</summary>
    public int Attempt => Attempts + 1;

    /// <summary>Never the payload, wherever a record is printed.</summary>
    public override string ToString() => $"{Name} {EventId} for {Subscriber}";
}
