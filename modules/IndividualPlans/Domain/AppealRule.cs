namespace Kommune.IndividualPlans;

/// <summary>Whom to complain to and how long one has, by the law the refusal rests on (R97).</summary>
internal sealed record AppealRule
{
    public required LegalBasis Basis { get; init; }

    /// <summary>Stable code of the authority that decides.</summary>
    public required string Authority { get; init; }
    public required int Weeks { get; init; }

    /// <summary>Ids of the legal references, right to complain and deadline.</summary>
    public required IReadOnlyList<string> LegalReferences { get; init; }

    public static IReadOnlyList<AppealRule> All { get; } =
    [
        new() { Basis = LegalBasis.HealthCare, Authority = "county-governor", Weeks = 4, LegalReferences = ["pbrl-7-2", "pbrl-7-5"] },
        new() { Basis = LegalBasis.Nav, Authority = "nav-appeals", Weeks = 3, LegalReferences = ["ip-regulation-11", "fvl-29"] },
        new() { Basis = LegalBasis.Social, Authority = "county-governor", Weeks = 3, LegalReferences = ["ip-regulation-11", "fvl-29"] },
        new() { Basis = LegalBasis.ChildWelfare, Authority = "county-governor", Weeks = 3, LegalReferences = ["bvl-12-9", "fvl-29"] },
    ];

    public static AppealRule For(LegalBasis basis) => All.Single(rule => rule.Basis == basis);

    public DateOnly DeadlineFrom(DateOnly told) => WorkingDays.OnOrAfter(told.AddDays(7 * Weeks));
}
