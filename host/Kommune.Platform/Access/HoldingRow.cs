namespace Kommune.Platform.Access;

/// <summary>The period in which somebody answers for a resource now.</summary>
internal sealed record HoldingRow
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public string Role { get; init; } = "";

    public DateTimeOffset StartedAt { get; init; }

    public Guid? HandoverId { get; init; }
}
