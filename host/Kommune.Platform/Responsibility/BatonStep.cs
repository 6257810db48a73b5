using Kommune.Contracts;

namespace Kommune.Platform.Responsibility;

/// <summary>What an event led to: how it stands afterwards and what became of the offer, or why nothing happened.</summary>
internal readonly record struct BatonStep(Baton After, IReadOnlyList<Problem> Problems)
{
    public BatonStep(Baton after, HandoverAnswer? ended = null) : this(after, []) => Ended = ended;

    /// <summary>What came of the offer that was open before; null when it still is, or there was none.</summary>
    public HandoverAnswer? Ended { get; private init; }

    /// <summary>The holder has left, and the municipality has nobody who leads. Whoever runs the platform must register a leader.</summary>
    public bool IsLeftAlone { get; init; }

    /// <exception cref="RuleViolationException">When the event was refused.</exception>
    public Baton Demanded => Problems.Count == 0 ? After : throw new RuleViolationException(Problems);

    public BatonStep With(HandoverAnswer ended) => this with { Ended = ended };
}
