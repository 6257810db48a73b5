using Kommune.Contracts;

namespace Kommune.Platform.Demo;

/// <summary>A relation between two invented persons; from the subject's birth unless something else is said.</summary>
internal sealed record DemoRelation(string Person, string Subject, RelationKind Kind)
{
    public string? Mandate { get; init; }

    public string Source { get; init; } = "folkeregisteret";

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
