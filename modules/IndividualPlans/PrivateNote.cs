namespace Kommune.IndividualPlans;

/// <summary>A note of the person's own.</summary>
internal sealed record PrivateNote
{
    public Guid Id { get; init; }
    public DateTimeOffset WrittenAt { get; init; }
    public string Words { get; init; } = "";
}
