using Kommune.Stafettlogg.FollowUp;

namespace Kommune.Stafettlogg.Indicators;

internal sealed record BreakDayRow
{
    public BreakKind Kind { get; init; }
    public DateOnly BeganOn { get; init; }
}
