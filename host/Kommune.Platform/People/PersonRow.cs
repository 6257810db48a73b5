using Kommune.Contracts;

namespace Kommune.Platform.People;

internal sealed record PersonRow
{
    public Guid Id { get; init; }

    public string GivenName { get; init; } = "";

    public string FamilyName { get; init; } = "";

    public DateOnly? BirthDate { get; init; }

    public string? Language { get; init; }

    public string? Phone { get; init; }

    public bool IsTemporary { get; init; }

    public Person ToPerson() => new()
    {
        Id = Id,
        GivenName = GivenName,
        FamilyName = FamilyName,
        BirthDate = BirthDate,
        Language = Language,
        Phone = Phone,
        IsTemporary = IsTemporary,
    };
}
