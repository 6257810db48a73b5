namespace Kommune.IndividualPlans.Api;

internal sealed record OwnWordsRequest
{
    /// <summary>Revision that was read; 0 when nothing stood there.</summary>
    public int Revision { get; init; }
    public string? Words { get; init; }
    public string? HowSaid { get; init; }
    public DateOnly? SaidOn { get; init; }

    /// <summary>The coordinator wrote them down together with the person.</summary>
    public bool Together { get; init; }
}
