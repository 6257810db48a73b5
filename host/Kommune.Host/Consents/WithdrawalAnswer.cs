namespace Kommune.Host.Consents;

internal sealed record WithdrawalAnswer
{
    /// <summary>Sections that were closed to the service now.</summary>
    public required IReadOnlyList<string> Closed { get; init; }
}
