namespace Kommune.Stafettlogg.Meetings;

/// <summary>Who wrote something in a meeting, as what, and when.</summary>
internal sealed record Signature
{
    public required Guid ById { get; init; }
    public Guid? ByUnitId { get; init; }
    public required Capacity By { get; init; }
    public required DateTimeOffset At { get; init; }

    public static Signature Of(Writer by) => new() { ById = by.PersonId, ByUnitId = by.IsFamily ? null : by.UnitId, By = by.Capacity, At = by.At };
}
