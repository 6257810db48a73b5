namespace Kommune.BtiGuide.Cases;

/// <summary>For whom, from where, as it was typed.</summary>
internal sealed class StartInput
{
    public string? NationalId { get; set; }

    public string? GivenName { get; set; }

    public string? FamilyName { get; set; }

    public string? BirthDate { get; set; }

    public string? UnitId { get; set; }

    public string? Step { get; set; }

    public string? ParentsToldOn { get; set; }
}
