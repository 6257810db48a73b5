using Kommune.Contracts;

namespace Kommune.BtiGuide.Cases;

/// <summary>Units in which the actor can follow the guide for somebody: where she or he meets children and families.</summary>
internal sealed class CaseUnits(IAccess access)
{
    public IReadOnlyList<Guid> All =>
        [.. access.Actor.Employments.Where(employment => employment.Role is Roles.Professional or Roles.Coordinator).Select(employment => employment.UnitId).Distinct()];

    public Guid? Chosen(string? typed) => All is [var only] ? only : Guid.TryParse(typed, out var unit) && All.Contains(unit) ? unit : null;
}
