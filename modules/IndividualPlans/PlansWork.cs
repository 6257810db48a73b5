using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>What waits for somebody in cases and plans. A private person's list and an employee's have little in common, so each has its own class.</summary>
internal sealed class PlansWork(PersonWork person, EmployeeWork employee) : IWorkItems
{
    public async Task<IReadOnlyList<WorkItem>> For(Actor actor, Guid? subjectId) => actor.Kind switch
    {
        ActorKind.Citizen => await person.For(actor, subjectId ?? actor.PersonId),
        ActorKind.Employee => await employee.For(actor),
        _ => [],
    };
}
