using Kommune.Contracts;

namespace Kommune.Stafettlogg.PlanLink;

/// <summary>All SQL on what goes along into a plan.</summary>
internal sealed class CarriedStore(IUnitOfWork work)
{
    public Task<IReadOnlyList<CarriedRow>> Of(Guid logId) => work.Query<CarriedRow>("select goal_id, given_by from sl_carried where log_id = @logId", new { logId });

    public async Task Set(Guid logId, IEnumerable<Guid> goalIds, Guid givenBy, DateTimeOffset at)
    {
        await work.Execute("delete from sl_carried where log_id = @logId", new { logId });
        foreach (var goalId in goalIds.Distinct())
            await work.Execute("insert into sl_carried (log_id, goal_id, given_by, given_at) values (@logId, @goalId, @givenBy, @at)", new { logId, goalId, givenBy, at });
    }
}
