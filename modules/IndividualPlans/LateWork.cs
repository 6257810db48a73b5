using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// Measures and evaluations whose last day has come are tasks, so that what is not done goes up like everything else that is late (R54). Each
/// save of a plan ends the tasks whose deadline it met or moved.
/// </summary>
internal sealed class LateWork(IUnitOfWork work, PlanStore plans, ITasks tasks, IResources resources, IOrganisation organisation) : IDailyJob
{
    public async Task Run(DateOnly day)
    {
        var measures = await plans.MeasuresDue(day);
        var reviews = await plans.ReviewsDue(day);
        var wanted = measures.Select(one => (Key: Key(one), one.PlanId, Due: one.Deadline!.Value))
            .Concat(reviews.Select(one => (Key: Key(one), PlanId: one.Id, Due: one.NextReview!.Value))).ToHashSet();
        var open = await work.Query<LateWorkRow>("select task_key, plan_id, due from ip_late_work");
        foreach (var gone in open.Where(one => !wanted.Contains((one.TaskKey, one.PlanId, one.Due)))) await End(gone);

        var known = open.Select(one => (one.TaskKey, one.PlanId, one.Due)).ToHashSet();
        var holders = await resources.Responsible([.. wanted.Except(known).Select(one => one.PlanId).Distinct()]);
        foreach (var measure in measures.Where(one => !known.Contains((Key(one), one.PlanId, one.Deadline!.Value))))
            await Open(await For(measure, holders), Key(measure), "measure-due", measure.PlanId, measure.SubjectId, measure.Deadline!.Value, Links.Measure(measure.PlanId, measure.MeasureId));
        foreach (var plan in reviews.Where(one => !known.Contains((Key(one), one.Id, one.NextReview!.Value))))
            await Open((holders.GetValueOrDefault(plan.Id)?.PersonId, null), Key(plan), "evaluation-due", plan.Id, plan.SubjectId, plan.NextReview!.Value, Links.Evaluate(plan.Id));
    }

    /// <summary>After a save: what is no longer due has no task.</summary>
    public async Task Settle(Guid planId)
    {
        var open = await work.Query<LateWorkRow>("select task_key, plan_id, due from ip_late_work where plan_id = @planId", new { planId });
        if (open.Count == 0) return;
        var due = (await plans.OpenMeasures([planId])).Select(one => (Key(one), one.Deadline))
            .Concat((await plans.Heads([planId])).Where(one => one.PlanState != PlanState.Ended).Select(one => (Key(one), one.NextReview))).ToHashSet();
        foreach (var gone in open.Where(one => !due.Contains((one.TaskKey, one.Due)))) await End(gone);
    }

    /// <summary>The employee or service that carries the measure; what a family or somebody outside does, the plan's holder follows up.</summary>
    private async Task<(Guid? Person, Guid? Unit)> For(MeasureRow measure, IReadOnlyDictionary<Guid, ResponsibleContact> holders) =>
        measure.PersonId is { } person ? (person, null)
        : measure.UnitId is { } unit && (await organisation.Employees(unitId: unit)).Any(employee => employee.Role == Roles.UnitManager) ? (null, unit)
        : (holders.GetValueOrDefault(measure.PlanId)?.PersonId, null);

    private async Task Open((Guid? Person, Guid? Unit) receiver, string key, string kind, Guid planId, Guid subjectId, DateOnly due, string href)
    {
        if (receiver is (null, null)) return;
        await tasks.Open(new()
        {
            Key = key, Kind = kind, SubjectId = subjectId, ResourceId = planId, OwnerId = receiver.Person, UnitId = receiver.Unit, Due = due, Href = href,
        });
        await work.Execute("insert into ip_late_work (task_key, plan_id, due) values (@key, @planId, @due)", new { key, planId, due });
    }

    private async Task End(LateWorkRow row)
    {
        await tasks.Close(row.TaskKey, "done");
        await work.Execute("delete from ip_late_work where task_key = @TaskKey", row);
    }

    private static string Key(MeasureRow measure) => $"measure-due:{measure.MeasureId:D}";

    private static string Key(PlanHead plan) => $"evaluation-due:{plan.Id:D}";
}
