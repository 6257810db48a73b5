namespace Kommune.Platform.Responsibility;

/// <summary>That somebody is away, and who answers meanwhile.</summary>
internal sealed record AbsenceRow
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public Guid StandInId { get; init; }

    public DateOnly FirstDay { get; init; }

    public DateOnly LastDay { get; init; }
}
