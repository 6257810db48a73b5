namespace Kommune.Platform.Bus;

/// <summary>What one go at a subscriber's deliveries came to.</summary>
internal readonly record struct Outcome
{
    /// <summary>Deliveries done or failed.</summary>
    public int Handled { get; init; }

    /// <summary>There is nothing more of this subscriber for now.</summary>
    public bool Drained { get; init; }

    /// <summary>The batch was rolled back: the next one is a single delivery, so that what fails is known.</summary>
    public bool RolledBack { get; init; }
}
