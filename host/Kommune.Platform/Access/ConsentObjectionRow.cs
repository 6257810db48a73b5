namespace Kommune.Platform.Access;

/// <summary>One of those who decide says no to a service while another has said yes.</summary>
internal sealed record ConsentObjectionRow
{
    public Guid UnitId { get; init; }

    public Guid PersonId { get; init; }

    public DateTimeOffset StatedAt { get; init; }
}
