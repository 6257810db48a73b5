namespace Kommune.IndividualPlans;

internal sealed record Denial
{
    public required string Reason { get; init; }
    public required LegalBasis Basis { get; init; }
    public required DateOnly ToldOn { get; init; }
    public required string Authority { get; init; }
    public required int Weeks { get; init; }
    public required IReadOnlyList<string> LegalReferences { get; init; }
    public required DateOnly AppealBy { get; init; }
}
