using Kommune.Contracts;

namespace Kommune.Host.Responsibility;

/// <summary>Who answers for a case, who did before, and who is asked.</summary>
internal sealed record HandoverView
{
    public required ResponsibleContact Responsible { get; init; }

    public OpenHandover? Open { get; init; }

    public required IReadOnlyList<HeldPeriod> History { get; init; }
}
