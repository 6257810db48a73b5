namespace Kommune.Platform.Responsibility;

/// <summary>What the world says at the moment of an event.</summary>
internal readonly record struct BatonFacts
{
    public required DateOnly Today { get; init; }

    /// <summary>Days somebody who acts has to find somebody new.</summary>
    public required int FindDays { get; init; }

    /// <summary>The holder still works here, in the lead service if she or he ever did.</summary>
    public bool HolderWorks { get; init; }

    /// <summary>Who acts when the holder has left: the nearest leader, never the holder; null when the municipality has none at all.</summary>
    public Guid? LeaderId { get; init; }

    /// <summary>The one who is asked, or is about to be.</summary>
    public BatonCandidate Candidate { get; init; }
}
