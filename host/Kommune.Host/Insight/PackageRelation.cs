using Kommune.Contracts;

namespace Kommune.Host.Insight;

internal sealed record PackageRelation
{
    public required string Name { get; init; }
    public required RelationKind Kind { get; init; }
    public required DateOnly From { get; init; }
}
