namespace Kommune.Stafettlogg.WrongPerson;

/// <summary>That something is sealed: when it was written, and about what. Its words are not read.</summary>
internal sealed record SealedRow
{
    public Guid Id { get; init; }
    public string Section { get; init; } = "";
    public DateTimeOffset WrittenAt { get; init; }
    public Guid WrittenBy { get; init; }
    public Guid SealedBy { get; init; }
}
