using Kommune.Contracts;

namespace Kommune.Platform.People;

/// <summary>One of four things about the one who acts; which columns count depends on <see cref="What"/>.</summary>
internal sealed record ActorRow
{
    public string What { get; init; } = "";

    /// <summary>The person, the unit of an employment or a seat, or the subject of a relation.</summary>
    public Guid OtherId { get; init; }

    /// <summary>Given name, role, title of a seat, or kind of relation.</summary>
    public string First { get; init; } = "";

    /// <summary>Family name, title, or mandate.</summary>
    public string? Second { get; init; }

    public string? Phone { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public DateOnly? SubjectBirthDate { get; init; }

    /// <summary>The case of a seat.</summary>
    public Guid ResourceId { get; init; }

    public Seat ToSeat() => new() { ResourceId = ResourceId, UnitId = OtherId, Title = First, To = ValidTo!.Value };
}
