using Kommune.Contracts;

namespace Kommune.Platform.Insight;

/// <summary>Somebody who can see something of a resource now: a person in one capacity, private or at work.</summary>
internal sealed record Viewer
{
    public required Guid PersonId { get; init; }

    public required string Name { get; init; }

    public required ActorKind Kind { get; init; }

    /// <summary>The service the person acts for, and what she or he is there; null for private persons.</summary>
    public Guid? UnitId { get; init; }

    /// <inheritdoc cref="Employment.Title"/>
    public string? Title { get; init; }

    /// <summary>The highest right to each section; a section that is not there is closed.</summary>
    public required IReadOnlyDictionary<string, Right> Rights { get; init; }

    /// <summary>What the first open section rests on.</summary>
    public required AccessBasis Basis { get; init; }

    /// <summary>Since when that has been so.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Last day of the consent it rests on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Last day of an invitation from outside; null for those who come in otherwise (R7).</summary>
    public DateOnly? InvitedTo { get; init; }

    /// <summary>It comes with working in the service: whoever begins there tomorrow sees the same (R12).</summary>
    public bool ByService => UnitId is not null && InvitedTo is null && Basis is AccessBasis.Consent or AccessBasis.Law or AccessBasis.LeadService or AccessBasis.CoordinatingUnit;
}
