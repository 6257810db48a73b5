using Kommune.Contracts;

namespace Kommune.Platform.Demo;

/// <summary>One invented municipality with everyone in it.</summary>
internal sealed record DemoTown
{
    public required Municipality Municipality { get; init; }

    public required IReadOnlyList<DemoUnit> Units { get; init; }

    public required IReadOnlyList<DemoEmployee> Employees { get; init; }

    public required IReadOnlyList<DemoPerson> Persons { get; init; }

    public required IReadOnlyList<DemoRelation> Relations { get; init; }

    /// <summary>Modules this municipality has not chosen, to show that each chooses for itself.</summary>
    public IReadOnlyList<string> ModulesOff { get; init; } = [];
}
