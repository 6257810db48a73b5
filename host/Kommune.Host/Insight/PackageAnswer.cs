namespace Kommune.Host.Insight;

/// <summary>The answer to somebody who asked for everything (R49).</summary>
internal sealed record PackageAnswer
{
    public required string Name { get; init; }
    public DateOnly? BirthDate { get; init; }
    public string? Language { get; init; }
    public required DateTimeOffset DeliveredAt { get; init; }

    /// <summary>Who acts for the person, as the registers or a decision say.</summary>
    public required IReadOnlyList<PackageRelation> Relations { get; init; }
    public required IReadOnlyList<PackageCase> Cases { get; init; }

    /// <summary>Messages to the asker about the person.</summary>
    public required IReadOnlyList<PackageMatter> Notices { get; init; }

    /// <summary>What employees have or had to do in the cases.</summary>
    public required IReadOnlyList<PackageMatter> Tasks { get; init; }
}
