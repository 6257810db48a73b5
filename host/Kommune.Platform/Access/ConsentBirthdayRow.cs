namespace Kommune.Platform.Access;

/// <summary>A door that consents hold open, and when the person it is about was born.</summary>
internal sealed record ConsentBirthdayRow
{
    public Guid ResourceId { get; init; }

    public Guid UnitId { get; init; }

    public DateOnly BirthDate { get; init; }
}
