namespace Kommune.IndividualPlans;

/// <summary>One answer to a sharing question, kept until all who must answer have done so.</summary>
internal sealed record SharingAnswer
{
    public required Answerer By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The sections that may be seen; none is a no, and then nothing else is kept (R15).</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];
    public string? ChildsView { get; init; }

    public bool IsYes => Sections.Count > 0;
}
