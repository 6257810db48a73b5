using Kommune.BtiGuide.Content;
using Kommune.Contracts;

namespace Kommune.BtiGuide.Wonder;

/// <summary>Each day: what nobody has decided, or whose writer has left, goes to the leader, and what ended at level 0 long enough ago is gone (R82).</summary>
internal sealed class WonderClock(WonderStore store, WonderAccess access, WonderTasks tasks, GuideStore guides, IOrganisation organisation, TenantContext tenant) : IDailyJob
{
    public const string Purged = "wonder-note-purged";

    // The days of the municipality by which the unit's manager gets what is overdue.
    private const int ManagerStep = 2;

    public async Task Run(DateOnly day)
    {
        foreach (var unit in (await store.Open()).GroupBy(note => note.UnitId))
        {
            var workers = await organisation.Employees(unitId: unit.Key);
            foreach (var note in unit) await Look(note, workers, day);
        }

        var settings = (await guides.Published())?.Guide.Settings ?? new GuideSettings();
        foreach (var id in await store.ClosedBefore(NorwegianDay.Start(day.AddDays(-settings.WonderNoteKeepDays))))
        {
            await store.Delete(id);
            await access.Log(id, Purged, AccessBasis.Law);
        }
    }

    private async Task Look(WonderNote note, IReadOnlyList<Employee> workers, DateOnly day)
    {
        var rules = tenant.Municipality.Settings;
        var hasWriter = workers.Any(worker => worker.PersonId == note.WriterId);
        if (!hasWriter) await tasks.WriterLeft(note);
        var due = note.DecideBy ?? (hasWriter ? null : day.AddDays(rules.NewResponsibleDays));
        if (due is not { } last || (hasWriter && last.AddDays(rules.EscalationDays[ManagerStep]) > day)) return;
        // A unit without a leader today is looked at again tomorrow.
        var leaders = workers.Where(worker => worker.Role == Roles.UnitManager && worker.PersonId != note.WriterId).Select(worker => worker.PersonId).ToList();
        if (leaders.Count == 0 || (note.RaisedToId is { } before && leaders.Contains(before))) return;
        await tasks.Raise(note, leaders[0], last);
        await store.RaisedTo(note.Id, leaders[0]);
    }
}
