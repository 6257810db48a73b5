namespace Kommune.Platform.Insight;

/// <summary>What somebody says who opens the minimum in an emergency.</summary>
internal sealed record EmergencyRequest
{
    /// <summary>National number of the person; sent in a form, never in an address (R1).</summary>
    public string? NationalId { get; init; }

    public string? Reason { get; init; }

    public string? Words { get; init; }

    /// <summary>A message could itself be a danger: the person is told by a human being.</summary>
    public bool Quiet { get; init; }
}
