namespace Kommune.BtiGuide.Wonder;

internal sealed record WonderYearRow
{
    public int Year { get; init; }
    public Guid UnitId { get; init; }
    public int Written { get; init; }
    public int Decided { get; init; }
    public int InTime { get; init; }
}
