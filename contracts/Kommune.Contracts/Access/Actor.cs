namespace Kommune.Contracts;

/// <summary>Who is acting in this request, with the roles and relations that are valid at this moment (re-read on every request, R6, R56).</summary>
public sealed record Actor
{
    /// <summary>Nobody is logged in.</summary>
    public static Actor Anonymous { get; } = new() { PersonId = Guid.Empty, Name = "", Kind = ActorKind.Anonymous };

    /// <summary>Internal id of the person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Full name for greetings and logs shown to the person.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the person acts as citizen or employee in this session.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>Employments valid now; empty for citizens.</summary>
    public IReadOnlyList<Employment> Employments { get; init; } = [];

    /// <summary>Cases the person is invited to from outside, now (R7); only at work.</summary>
    public IReadOnlyList<Seat> Seats { get; init; } = [];

    /// <summary>People this person lawfully acts for now (children under 18, mandates).</summary>
    public IReadOnlyList<Relation> ActsFor { get; init; } = [];

    /// <summary>True when somebody is logged in.</summary>
    public bool IsKnown => Kind != ActorKind.Anonymous;

    /// <summary>Whether one of the employments has this role.</summary>
    public bool Has(string role) => Employments.Any(employment => employment.Role == role);

    /// <summary>The services and organisations the person acts for in one case: where she or he works, and where the invitation to the case is for.</summary>
    public IReadOnlyList<Guid> UnitsIn(Guid resourceId) =>
        [.. Employments.Select(employment => employment.UnitId).Concat(Seats.Where(seat => seat.ResourceId == resourceId).Select(seat => seat.UnitId)).Distinct()];
}
