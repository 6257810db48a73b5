namespace Kommune.IndividualPlans;

/// <summary>An age that carries a right, with the law it comes from.</summary>
/// <param name="Years">Whole years.</param>
/// <param name="LegalReference">Id of the legal reference.</param>
internal sealed record LegalAge(int Years, string LegalReference)
{
    /// <summary>The one place where 18 stands: guardians' rights and the child coordinator end.</summary>
    public static LegalAge Adult { get; } = new(18, "hol-7-2-a");

    /// <summary>The young person's own consent beside the guardians', as the municipality has set it (R19).</summary>
    public static LegalAge OwnConsent(Contracts.MunicipalitySettings settings) => new(settings.YouthConsentAge, "pbrl-4-3");

    /// <summary>Whether the person has turned this age. An unknown birth date (unborn, R3) is never old enough.</summary>
    public bool IsReached(DateOnly? birthDate, DateOnly today) => birthDate is { } born && born.AddYears(Years) <= today;

    /// <summary>A born person who has not turned this age.</summary>
    public bool IsUnder(DateOnly? birthDate, DateOnly today) => birthDate is { } born && born <= today && !IsReached(birthDate, today);
}
