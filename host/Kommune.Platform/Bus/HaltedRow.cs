namespace Kommune.Platform.Bus;

/// <summary>What stands still for one subscriber.</summary>
internal sealed record HaltedRow
{
    public string Subscriber { get; init; } = "";

    public long Parked { get; init; }

    public long Dead { get; init; }

    public long WaitingBehindDead { get; init; }
}
