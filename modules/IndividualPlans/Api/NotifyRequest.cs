namespace Kommune.IndividualPlans.Api;

/// <summary>A notification of need. Private persons give <c>subjectId</c> for a child or nothing; employees give number, or name and birth date.</summary>
internal sealed record NotifyRequest
{
    public Guid? SubjectId { get; init; }
    public string? NationalId { get; init; }
    public string? GivenName { get; init; }
    public string? FamilyName { get; init; }
    public DateOnly? BirthDate { get; init; }
    public string? Text { get; init; }
    public bool WantsCoordinator { get; init; }
    public bool WantsPlan { get; init; }
    public Guid? UnitId { get; init; }

    public NeedInput ToInput() => new()
    {
        SubjectId = SubjectId,
        NationalId = NationalId,
        GivenName = GivenName,
        FamilyName = FamilyName,
        BirthDate = BirthDate,
        Text = Text,
        WantsCoordinator = WantsCoordinator,
        WantsPlan = WantsPlan,
        UnitId = UnitId,
    };
}
