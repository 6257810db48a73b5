namespace Kommune.Stafettlogg.Api;

internal sealed record StatusRequest
{
    public int Revision { get; init; }
    public MeasureStatus Status { get; init; }
    public DateOnly? Deadline { get; init; }
}
