namespace Kommune.Platform.Access;

/// <summary>Codes of <see cref="Contracts.Consent.Capacity"/>.</summary>
internal static class ConsentCapacity
{
    public const string Self = "self";
    public const string ParentalResponsibility = "parental-responsibility";
    public const string Mandate = "mandate";

    public static IReadOnlyList<string> All { get; } = [Self, ParentalResponsibility, Mandate];
}
