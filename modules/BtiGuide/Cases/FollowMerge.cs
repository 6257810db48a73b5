using Kommune.Contracts;

namespace Kommune.BtiGuide.Cases;

/// <summary>A temporary person is somebody who was known already: where they are in the guide goes over (R3).</summary>
internal sealed class FollowMerge(IUnitOfWork work) : IEventHandler<PersonMerged>
{
    public Task Handle(PersonMerged domainEvent, EventContext context, CancellationToken cancellation) =>
        work.Execute("update bti_case set subject_id = @IntoId where subject_id = @FromId", new { domainEvent.IntoId, domainEvent.FromId });
}
