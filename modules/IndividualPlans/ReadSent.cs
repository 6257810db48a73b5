using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>The notifications the actor has sent, and what came of them. Only that: a notifier gets no access to the case.</summary>
internal sealed class ReadSent(IAccess access, NotificationStore notifications, IPeople people)
{
    private const int Latest = 20;

    public async Task<IReadOnlyList<SentNotification>> Do()
    {
        var sent = await notifications.SentBy(access.Actor.PersonId, Latest);
        if (sent.Count == 0) return [];
        var names = await people.Get([.. sent.Select(one => one.SubjectId).Distinct()]);
        return
        [
            .. sent.Select(one => new SentNotification
            {
                Id = one.Id,
                SentAt = one.ReceivedAt,
                SubjectName = names.GetValueOrDefault(one.SubjectId)?.Name ?? "",
                State = one.State,
                AnsweredAt = one.AnsweredAt,
                RejectReason = one.RejectReason,
                RejectText = one.RejectText,
            }),
        ];
    }
}
