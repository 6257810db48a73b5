namespace Kommune.Platform.Ages;

/// <summary>An open case about somebody, with who answers for it.</summary>
internal sealed record AgeRow
{
    public Guid ResourceId { get; init; }

    public Guid SubjectId { get; init; }

    public DateOnly BirthDate { get; init; }

    public Guid HolderId { get; init; }
}
