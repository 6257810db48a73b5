namespace Kommune.Contracts;

/// <summary>A person by internal id (R1). The national number is never here: it stays encrypted in the platform.</summary>
public sealed record Person
{
    /// <summary>Internal id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Given name or names.</summary>
    public required string GivenName { get; init; }

    /// <summary>Family name.</summary>
    public required string FamilyName { get; init; }

    /// <summary>Date of birth; null for an unborn child.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Phone, eight digits.</summary>
    public string? Phone { get; init; }

    /// <summary>Chosen language, <c>nb</c>, <c>nn</c>, <c>en</c> or <c>se</c>; null when none is chosen.</summary>
    public string? Language { get; init; }

    /// <summary>Without a number: unborn, or not yet registered here (R3).</summary>
    public bool IsTemporary { get; init; }

    /// <summary>Full name.</summary>
    public string Name => $"{GivenName} {FamilyName}";

    /// <summary>Initials for the avatar.</summary>
    public string Initials => string.Concat(GivenName.AsSpan(0, Math.Min(1, GivenName.Length)), FamilyName.AsSpan(0, Math.Min(1, FamilyName.Length)));

    /// <summary>Age in whole years on a day; null when the birth date is unknown.</summary>
    public int? AgeOn(DateOnly day) => BirthDate is not { } born ? null : day.Year - born.Year - (day < born.AddYears(day.Year - born.Year) ? 1 : 0);
}
