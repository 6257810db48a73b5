using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>A grant, or a decision to hide; which columns count depends on <see cref="What"/>.</summary>
internal sealed record GrantOrRestrictionRow
{
    public string What { get; init; } = "";

    public Guid ResourceId { get; init; }

    public Guid? UnitId { get; init; }

    public string? Section { get; init; }

    public string AccessRight { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public DateOnly? ConsentValidTo { get; init; }

    public DateTimeOffset? ConsentWithdrawnAt { get; init; }

    public bool IsGrant => What == "grant";

    public GrantFact ToGrant() => new()
    {
        UnitId = UnitId,
        Section = Section!,
        Right = Enum.Parse<Right>(AccessRight),
        From = StartsAt,
        To = EndsAt,
        ConsentValidTo = ConsentValidTo,
        ConsentWithdrawnAt = ConsentWithdrawnAt,
    };
}
