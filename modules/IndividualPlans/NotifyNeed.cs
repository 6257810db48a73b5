using Kommune.Contracts;
using Kommune.Contracts.IndividualPlans;

namespace Kommune.IndividualPlans;

/// <summary>Tells the coordinating unit about a need (hpl § 38 a). Private persons tell about themselves and their children, employees about anyone.</summary>
internal sealed class NotifyNeed(IAccess access, IPeople people, IAuditTrail audit, NotificationStore notifications, IEventBus bus, TimeProvider clock)
{
    public const string Action = "need-notified";

    public async Task<NeedNotification> Do(NeedInput input)
    {
        if (!access.Holds(Permissions.Notify)) throw new AccessDeniedException(DenyReason.RightTooLow);
        var actor = access.Actor;
        var notifier = actor.Kind == ActorKind.Citizen ? Citizen(actor, input) : Employee(actor, input);
        if (actor.Kind != ActorKind.Citizen) Words(input, notifier);
        var subjectId = actor.Kind == ActorKind.Citizen ? input.SubjectId ?? actor.PersonId : await Find(input);

        var notification = NeedNotification.Receive(subjectId, notifier, input.Text, input.WantsCoordinator, input.WantsPlan, clock.GetUtcNow());
        await notifications.Add(notification);
        await audit.Record(new() { SubjectId = subjectId, Action = Action, Basis = Basis(notifier) });
        bus.Publish(new NeedNotified { NotificationId = notification.Id, SubjectId = subjectId });
        return notification;
    }

    private static Writer Citizen(Actor actor, NeedInput input)
    {
        var subjectId = input.SubjectId ?? actor.PersonId;
        if (subjectId == actor.PersonId) return new() { PersonId = actor.PersonId, Capacity = Capacity.Self };
        return actor.ActsFor.Any(relation => relation.SubjectId == subjectId)
            ? new() { PersonId = actor.PersonId, Capacity = Capacity.Guardian }
            : throw new AccessDeniedException(DenyReason.NoRelation);
    }

    private static Writer Employee(Actor actor, NeedInput input) => new()
    {
        PersonId = actor.PersonId,
        Capacity = Capacity.Professional,
        UnitId = actor.Employments.FirstOrDefault(one => input.UnitId is null || one.UnitId == input.UnitId)?.UnitId ?? actor.Seats.FirstOrDefault()?.UnitId,
    };

    /// <summary>Everything that is wrong with the words is said before a person is looked for: a search that leads nowhere leaves no trace.</summary>
    private void Words(NeedInput input, Writer notifier) =>
        NeedNotification.Receive(Guid.Empty, notifier, input.Text, input.WantsCoordinator, input.WantsPlan, clock.GetUtcNow());

    private async Task<Guid> Find(NeedInput input)
    {
        var number = string.IsNullOrWhiteSpace(input.NationalId) ? null : input.NationalId.Trim();
        if (number is not null && await people.FindByNationalId(number) is { } known) return known.Id;

        var check = new Check();
        var missing = number is null ? "problem.person-missing" : "problem.person-not-known";
        var given = check.Required(input.GivenName, nameof(input.GivenName), missing, Limits.Title);
        var family = check.Required(input.FamilyName, nameof(input.FamilyName), missing, Limits.Title);
        check.Done();
        return (await people.Register(given, family, input.BirthDate, number)).Id;
    }

    private static AccessBasis Basis(Writer notifier) => notifier.Capacity switch
    {
        Capacity.Self => AccessBasis.Self,
        Capacity.Guardian => AccessBasis.ParentalResponsibility,
        _ => AccessBasis.Law,
    };
}
