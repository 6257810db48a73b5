namespace Kommune.Platform.Bus;

/// <summary>How the bus of one municipality stands, for the operations page and for health.</summary>
internal sealed record BusStatus
{
    public required DateTimeOffset At { get; init; }

    public required IReadOnlyList<SubscriberStatus> Subscribers { get; init; }

    /// <summary>The latest failures, newest first.</summary>
    public required IReadOnlyList<LastFailure> LastFailures { get; init; }

    public long Pending => Subscribers.Sum(one => one.Pending);

    public long Due => Subscribers.Sum(one => one.Due);

    public long Dead => Subscribers.Sum(one => one.Dead);

    public long WaitingBehindDead => Subscribers.Sum(one => one.WaitingBehindDead);

    /// <summary>How long the oldest pending delivery has been due.</summary>
    public TimeSpan OldestAge => Subscribers.Select(one => one.Age(At)).DefaultIfEmpty().Max();

    /// <summary>Subscribers that are left alone after failures in a row.</summary>
    public int OpenCircuits => Subscribers.Count(one => one.CircuitOpenUntil is not null);

    /// <summary>So much waits that effects are held back; see <see cref="BusPressure"/>.</summary>
    public required bool IsUnderPressure { get; init; }

    /// <summary>Something that does not heal by itself, or a backlog that people will notice.</summary>
    public bool NeedsAttention => Dead > 0 || Pending > 50_000 || OldestAge > TimeSpan.FromMinutes(15);
}
