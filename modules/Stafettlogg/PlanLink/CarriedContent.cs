using Kommune.Contracts;

namespace Kommune.Stafettlogg.PlanLink;

/// <summary>What other modules may take along: the goals the family has chosen, while the log waits for the plan or has just ended for it.</summary>
internal sealed class CarriedContent(LogStore logs, CarriedStore carried) : ICarriedContent
{
    public async Task<IReadOnlyList<CarriedGoal>> Of(Guid subjectId)
    {
        var goals = new List<CarriedGoal>();
        foreach (var head in (await logs.Of(subjectId)).Where(head => head.State == LogState.Converting || head.ClosingReason == ClosingReason.PlanTakesOver).Take(1))
        {
            var chosen = (await carried.Of(head.Id)).ToDictionary(row => row.GoalId, row => row.GivenBy);
            goals.AddRange((await logs.Get(head.Id)).Document.Goals.Where(goal => chosen.ContainsKey(goal.Id))
                .Select(goal => new CarriedGoal { Id = goal.Id, Words = goal.Words, GivenById = chosen[goal.Id] }));
        }
        return goals;
    }
}
