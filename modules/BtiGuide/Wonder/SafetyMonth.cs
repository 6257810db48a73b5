namespace Kommune.BtiGuide.Wonder;

internal sealed record SafetyMonth
{
    public DateOnly Month { get; init; }

    public int Uses { get; init; }
}
