namespace Kommune.Stafettlogg;

/// <summary>Whom a log would be about, and why.</summary>
internal sealed record ProposeInput
{
    public string? NationalId { get; init; }

    /// <summary>The number is that of a pregnant woman, and the log is about the child she expects (R3).</summary>
    public bool Expected { get; init; }

    /// <summary>For somebody without a number, such as a child to come.</summary>
    public string? GivenName { get; init; }
    public string? FamilyName { get; init; }
    public DateOnly? BirthDate { get; init; }
    public string? Reason { get; init; }
    public int Level { get; init; } = RelayLog.LowestLevel;

    /// <summary>For a child: <c>informed</c>, <c>heard</c> or <c>not-able</c> (R20).</summary>
    public string? ChildsView { get; init; }

    /// <summary>The service the employee asks for; null for the only one.</summary>
    public Guid? UnitId { get; init; }
}
