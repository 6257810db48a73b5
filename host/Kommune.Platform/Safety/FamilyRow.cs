using Kommune.Contracts;

namespace Kommune.Platform.Safety;

/// <summary>A relation with where it comes from: the register, the municipality's own decision, or the person (R8).</summary>
internal sealed record FamilyRow
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public string GivenName { get; init; } = "";

    public string FamilyName { get; init; } = "";

    public string Kind { get; init; } = "";

    public string? Mandate { get; init; }

    public string Source { get; init; } = "";

    public DateOnly ValidFrom { get; init; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Why the municipality has decided otherwise than the register, or where the register has nothing.</summary>
    public string? LocalReason { get; init; }

    public DateTimeOffset? LocalAt { get; init; }

    public string? AuthorGivenName { get; init; }

    public string? AuthorFamilyName { get; init; }

    public string Name => $"{GivenName} {FamilyName}";

    public string Author => $"{AuthorGivenName} {AuthorFamilyName}";

    public RelationKind RelationKind => Enum.Parse<RelationKind>(Kind);

    public bool IsLocal => LocalAt is not null;

    public bool IsRegisters => Source == LocalRelations.Register;

    public bool Lasts(DateOnly today) => ValidTo is not { } last || today <= last;
}
