namespace Kommune.Platform.Insight;

internal sealed record CandidateRow
{
    public string Session { get; init; } = "";

    public Guid PersonId { get; init; }
}
