namespace Kommune.Platform.Access;

/// <summary>An invitation from outside as the case's pages show it.</summary>
internal sealed record SeatRow
{
    public Guid Id { get; init; }

    public Guid ResourceId { get; init; }

    public Guid SubjectId { get; init; }

    public Guid PersonId { get; init; }

    public Guid UnitId { get; init; }

    public string GivenName { get; init; } = "";

    public string FamilyName { get; init; } = "";

    public string UnitName { get; init; } = "";

    public string Title { get; init; } = "";

    public Guid InvitedBy { get; init; }

    public string InviterGivenName { get; init; } = "";

    public string InviterFamilyName { get; init; } = "";

    public DateTimeOffset StartsAt { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly ValidTo { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string Name => $"{GivenName} {FamilyName}";

    public string Inviter => $"{InviterGivenName} {InviterFamilyName}";

    public bool Runs(DateOnly today) => EndedAt is null && today <= ValidTo;
}
