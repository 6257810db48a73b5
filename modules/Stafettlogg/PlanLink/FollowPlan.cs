using Kommune.Contracts;
using Kommune.Contracts.IndividualPlans;

namespace Kommune.Stafettlogg.PlanLink;

/// <summary>
/// An individual plan is granted to somebody who has a log: the log ends, or waits for the plan while the family says what goes along, as the
/// municipality has chosen. Where the module of plans is off, nothing of this ever arrives.
/// </summary>
internal sealed class FollowPlan(LogStore logs, EndLog end, LogNotices notices, IResources resources, ITasks tasks, TenantContext tenant, TimeProvider clock)
    : IEventHandler<CoordinationChanged>, IEventHandler<PlanApproved>
{
    private const int DaysToAsk = 14;

    public static string Task(Guid logId) => $"log-plan-granted:{logId:D}";

    public async Task Handle(CoordinationChanged domainEvent, EventContext context, CancellationToken cancellation)
    {
        // A plan is granted; that somebody is offered one, or has only a coordinator, changes nothing for the log.
        if (domainEvent.State is not ("PlanAndCoordinator" or "PlanOnly") || await logs.OpenOf(domainEvent.SubjectId) is not { } log) return;
        if (tenant.Municipality.Settings.OnPlanGranted == OnPlanGranted.Close || !log.May(LogOperation.Convert))
        {
            if (log.May(LogOperation.Close)) await end.Because(log, ClosingReason.PlanTakesOver);
            return;
        }
        var holder = (await resources.Responsible([log.Id]))[log.Id];
        await logs.Save(log, log.StartConversion(), context.ActorId ?? holder.PersonId, clock.GetUtcNow());
        await tasks.Open(new()
        {
            Key = Task(log.Id),
            Kind = "log-plan-granted",
            SubjectId = log.SubjectId,
            ResourceId = log.Id,
            OwnerId = holder.PersonId,
            Due = clock.Today().AddDays(DaysToAsk),
            Href = PlanLinks.Carry(log.Id),
        });
        await notices.TellAll(log, "log-plan-asks", PlanLinks.Carry(log.Id), holder.PersonId);
    }

    public async Task Handle(PlanApproved domainEvent, EventContext context, CancellationToken cancellation)
    {
        if (await logs.OpenOf(domainEvent.SubjectId) is { State: LogState.Converting } log) await end.Because(log, ClosingReason.PlanTakesOver);
    }
}
