namespace Kommune.IndividualPlans;

/// <summary>Who a notification is about, and what it says.</summary>
internal sealed record NeedInput
{
    /// <summary>A private person: oneself or one's child. Employees leave it out.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Employees: national number, typed and sent in the body only (R1).</summary>
    public string? NationalId { get; init; }

    /// <summary>Employees, when the number is not known or the person is new here (R3).</summary>
    public string? GivenName { get; init; }
    public string? FamilyName { get; init; }
    public DateOnly? BirthDate { get; init; }

    public string? Text { get; init; }
    public bool WantsCoordinator { get; init; }
    public bool WantsPlan { get; init; }

    /// <summary>The employee's unit; may be left out by those who have one.</summary>
    public Guid? UnitId { get; init; }
}
