namespace Kommune.Platform.Responsibility;

/// <summary>What is known of the one who is asked to take over.</summary>
internal readonly record struct BatonCandidate
{
    /// <summary>Works in the service now.</summary>
    public bool Works { get; init; }

    /// <summary>The policy would let her or him in as holder.</summary>
    public bool MayHold { get; init; }

    /// <summary>Why the service cannot take over, as the code of a text: consent is missing (R13), or others decide which service leads (R55).</summary>
    public string? ServiceProblem { get; init; }
}
