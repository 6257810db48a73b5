namespace Kommune.IndividualPlans.Api;

internal sealed record ConsentAnswer
{
    public required bool IsValid { get; init; }

    /// <summary>Those who are still asked.</summary>
    public IReadOnlyList<Guid> Missing { get; init; } = [];
    public DateOnly? ValidTo { get; init; }

    public static ConsentAnswer Of(ConsentStatus status) => new() { IsValid = status.IsValid, Missing = status.Missing, ValidTo = status.ValidTo };
}
