using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>A temporary person is somebody who was known already: notifications, case and plan go over as they are (R3).</summary>
internal sealed class FollowMerge(IUnitOfWork work) : IEventHandler<PersonMerged>
{
    public async Task Handle(PersonMerged domainEvent, EventContext context, CancellationToken cancellation)
    {
        // The documents name the subject too; an id stands nowhere else in them by chance.
        var ids = new { from = domainEvent.FromId, into = domainEvent.IntoId, fromText = $"{domainEvent.FromId:D}", intoText = $"{domainEvent.IntoId:D}" };
        await work.Execute("update ip_notification set subject_id = @into, document = replace(document, @fromText, @intoText) where subject_id = @from", ids);
        await work.Execute("update ip_case set subject_id = @into, document = replace(document, @fromText, @intoText) where subject_id = @from", ids);
        await work.Execute("update ip_plan set subject_id = @into, document = replace(document, @fromText, @intoText) where subject_id = @from", ids);
    }
}
