using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>A grant, a decision to hide, an emergency or a seat; which columns count depends on <see cref="What"/>.</summary>
internal sealed record AccessRow
{
    public string What { get; init; } = "";

    public Guid ResourceId { get; init; }

    public Guid? UnitId { get; init; }

    public string? Section { get; init; }

    public string AccessRight { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public DateTimeOffset? ContentFrom { get; init; }

    public DateOnly? ConsentValidTo { get; init; }

    public DateTimeOffset? ConsentWithdrawnAt { get; init; }

    public GrantFact ToGrant() => new()
    {
        UnitId = UnitId,
        Section = Section!,
        Right = Enum.Parse<Right>(AccessRight),
        From = StartsAt,
        To = EndsAt,
        ContentFrom = ContentFrom,
        ConsentValidTo = ConsentValidTo,
        ConsentWithdrawnAt = ConsentWithdrawnAt,
    };

    public SeatFact ToSeat() => new() { UnitId = UnitId!.Value, From = StartsAt, LastDay = ConsentValidTo!.Value, EndedAt = EndsAt };

    public EmergencyFact ToEmergency() => new() { UnitId = UnitId!.Value, From = StartsAt, To = EndsAt!.Value };
}
