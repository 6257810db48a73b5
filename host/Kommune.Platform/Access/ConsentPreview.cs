using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>Whether this request shows a page as a service sees it, and which. Off unless somebody who decides has asked for it, for one reading.</summary>
internal sealed class ConsentPreview
{
    public bool IsOn { get; private set; }

    public Guid ResourceId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>Sections the service does not have yet, as they would be after a yes.</summary>
    public IReadOnlyList<string> Proposed { get; private set; } = [];

    /// <summary>The question that is being answered, to come back to; null when nobody has asked.</summary>
    public Guid? QuestionId { get; private set; }

    /// <summary>Nobody in particular who works there: what such a person sees is what the service sees (R12).</summary>
    public Actor Employee { get; private set; } = Actor.Anonymous;

    public void Begin(Guid resourceId, Guid unitId, IReadOnlyList<string> proposed, Guid? questionId)
    {
        (ResourceId, UnitId, Proposed, QuestionId, IsOn) = (resourceId, unitId, proposed, questionId, true);
        Employee = new Actor
        {
            PersonId = Guid.Empty,
            Name = "",
            Kind = ActorKind.Employee,
            Employments = [new Employment { PersonId = Guid.Empty, UnitId = unitId, Role = Roles.Professional, Title = "" }],
        };
    }
}
