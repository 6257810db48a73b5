using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>All that counts when one actor asks for one resource. Plain data: the decision needs nothing else.</summary>
internal sealed record AccessFacts
{
    public required Actor Actor { get; init; }

    public required Resource Resource { get; init; }

    public DateOnly? SubjectBirthDate { get; init; }

    /// <summary>Who is responsible for the resource now.</summary>
    public Guid? ResponsibleId { get; init; }

    /// <summary>Grants to the actor, to the actor's units, and to organisations the actor is or was invited for.</summary>
    public IReadOnlyList<GrantFact> Grants { get; init; } = [];

    /// <summary>The actor's invitations to the resource from outside.</summary>
    public IReadOnlyList<SeatFact> Seats { get; init; } = [];

    /// <summary>Sections hidden from the actor by a decision in force.</summary>
    public IReadOnlyList<string> HiddenSections { get; init; } = [];

    /// <summary>The whole resource is hidden from the actor.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The subject refuses the actor, or a unit the actor works in or is invited for.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>The subject's address is strictly protected: only those who are named may open what they otherwise have access to (R70).</summary>
    public bool IsProtected { get; init; }

    /// <summary>The actor is named among those who may know of the protected subject.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The actor must stay away from somebody who takes part (R71).</summary>
    public bool IsKeptApart { get; init; }

    /// <summary>Emergency access that the actor has opened to the subject.</summary>
    public IReadOnlyList<EmergencyFact> Emergencies { get; init; } = [];

    /// <summary>The municipality's window after closing (R33).</summary>
    public int FollowUpDays { get; init; }
}
