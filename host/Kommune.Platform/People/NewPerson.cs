namespace Kommune.Platform.People;

/// <summary>A person as it is stored for the first time.</summary>
internal sealed record NewPerson
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string GivenName { get; init; }

    public required string FamilyName { get; init; }

    public DateOnly? BirthDate { get; init; }

    public string? Language { get; init; }

    public string? Phone { get; init; }

    public string? Email { get; init; }

    public NationalId? NationalId { get; init; }

    public AddressProtection AddressProtection { get; init; } = AddressProtection.None;

    /// <summary>To be merged with the real person later: unborn, or not yet registered in Norway (R3).</summary>
    public bool IsTemporary { get; init; }
}
