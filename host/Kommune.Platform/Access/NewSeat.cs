namespace Kommune.Platform.Access;

/// <summary>Somebody to invite from outside: one who is known already, or a new person with a way to log in.</summary>
internal sealed record NewSeat
{
    public required Guid ResourceId { get; init; }

    public required Guid UnitId { get; init; }

    /// <summary>Somebody who has been invited for the organisation before; null for a new person.</summary>
    public Guid? PersonId { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public string? Title { get; init; }

    /// <summary>With it the person logs in as citizens do.</summary>
    public string? NationalId { get; init; }

    /// <summary>Or with the account of this address.</summary>
    public string? Email { get; init; }

    /// <summary>Last day.</summary>
    public DateOnly? Until { get; init; }
}
