using Kommune.Contracts;

namespace Kommune.BtiGuide.Wonder;

/// <summary>
/// Indicator I9: wonder notes per unit, and the share that was decided in time, for years that are over. A year that still runs would tell of
/// single notes to whoever looks each day, and a share per unit could be laid against the share of all (R86, R87).
/// </summary>
internal sealed class WonderNumbers(WonderStore store, IOrganisation organisation, TimeProvider clock)
{
    /// <summary>Where the guide has no deadline of its own.</summary>
    private const int DaysToDecide = 14;

    public async Task<IReadOnlyList<WonderYear>> Years()
    {
        var rows = await store.Numbers();
        var names = (await organisation.Units()).ToDictionary(unit => unit.Id, unit => unit.Name);
        return [.. rows.Where(row => row.Year < clock.Today().Year && names.ContainsKey(row.UnitId)).GroupBy(row => row.Year).OrderByDescending(year => year.Key)
            .Select(year => Of(year.Key, [.. year.OrderBy(row => names[row.UnitId], StringComparer.CurrentCulture)], names))];
    }

    public Task Written(WonderNote note) => store.Count(NorwegianDay.Of(note.WrittenAt).Year, note.UnitId, written: 1, decided: 0, inTime: 0);

    /// <summary>Counted in the year it was written, so that a share is of the same notes.</summary>
    public Task Decided(WonderNote note)
    {
        var written = NorwegianDay.Of(note.WrittenAt);
        var inTime = clock.Today() <= (note.DecideBy ?? written.AddDays(DaysToDecide));
        return store.Count(written.Year, note.UnitId, written: 0, decided: 1, inTime ? 1 : 0);
    }

    private static WonderYear Of(int year, IReadOnlyList<WonderYearRow> rows, Dictionary<Guid, string> names)
    {
        var (written, decided) = (rows.Sum(row => row.Written), rows.Sum(row => row.Decided));
        var shown = SmallNumbers.Parts([.. rows.Select(row => row.Written)]);
        return new(year, [.. rows.Select((row, place) => (names[row.UnitId], shown[place]))],
            SmallNumbers.IsShown(written) ? written : null, SmallNumbers.Share(rows.Sum(row => row.InTime), decided));
    }
}
