using Kommune.BtiGuide.Content;
using Kommune.Contracts;

namespace Kommune.BtiGuide.Wonder;

/// <summary>Each day: what nobody has decided goes to the leader, and what ended at level 0 long enough ago is gone (R82).</summary>
internal sealed class WonderClock(WonderStore store, WonderAccess access, WonderTasks tasks, GuideStore guides, IOrganisation organisation, TenantContext tenant) : IDailyJob
{
    public const string Purged = "wonder-note-purged";

    // The days of the municipality by which the unit's manager gets what is overdue.
    private const int ManagerStep = 2;

    public async Task Run(DateOnly day)
    {
        foreach (var note in await store.Late(day.AddDays(-tenant.Municipality.Settings.EscalationDays[ManagerStep])))
            foreach (var leader in await organisation.Employees(Roles.UnitManager, note.UnitId))
                if (leader.PersonId != note.WriterId) await tasks.Raise(note, leader.PersonId);

        var settings = (await guides.Published())?.Guide.Settings ?? new GuideSettings();
        foreach (var id in await store.ClosedBefore(NorwegianDay.Start(day.AddDays(-settings.WonderNoteKeepDays))))
        {
            await store.Delete(id);
            await access.Log(id, Purged, AccessBasis.Law);
        }
    }
}
