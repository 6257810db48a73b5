namespace Kommune.Stafettlogg.Api;

internal sealed record EvaluationRequest
{
    public Guid? MeasureId { get; init; }
    public int? Rating { get; init; }
    public string? Words { get; init; }
    public bool ForChild { get; init; }
}
