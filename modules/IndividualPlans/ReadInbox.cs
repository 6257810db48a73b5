using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Notifications nobody has taken yet, the one that is due first on top. No names: they are seen by the one who takes the case.</summary>
internal sealed class ReadInbox(
    IAccess access, NotificationStore notifications, IPeople people, IOrganisation organisation, TenantContext tenant, TimeProvider clock)
{
    public async Task<IReadOnlyList<InboxRow>> Do()
    {
        if (!access.Holds(Permissions.Inbox)) throw new AccessDeniedException(DenyReason.RightTooLow);
        return await Rows(await notifications.Waiting());
    }

    public async Task<IReadOnlyList<InboxRow>> Rows(IReadOnlyList<NeedNotification> waiting)
    {
        if (waiting.Count == 0) return [];
        var units = (await organisation.Units()).ToDictionary(unit => unit.Id, unit => unit.Name);
        var subjects = await people.Get([.. waiting.Select(one => one.SubjectId).Distinct()]);
        var (days, today) = (tenant.Municipality.Settings.ConfirmNotificationDays, NorwegianDay.Of(clock.GetUtcNow()));
        return
        [
            .. waiting.Select(one => new InboxRow
            {
                Id = one.Id,
                ReceivedAt = one.ReceivedAt,
                Due = WorkingDays.After(NorwegianDay.Of(one.ReceivedAt), days),
                Capacity = one.Capacity,
                UnitName = one.NotifierUnitId is { } unit ? units.GetValueOrDefault(unit) : null,
                IsChild = LegalAge.Majority.IsUnder(subjects.GetValueOrDefault(one.SubjectId)?.BirthDate, today),
                WantsCoordinator = one.WantsCoordinator,
                WantsPlan = one.WantsPlan,
            }),
        ];
    }
}
