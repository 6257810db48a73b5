namespace Kommune.Stafettlogg;

/// <summary>One of those who decide says no while others have said yes. It stands as that person's view; nobody wins by itself (R64).</summary>
internal sealed record Objection
{
    public required Guid PersonId { get; init; }
    public required DateTimeOffset At { get; init; }
}
