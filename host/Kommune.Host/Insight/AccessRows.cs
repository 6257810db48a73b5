using Kommune.Contracts;
using Kommune.Platform.Insight;
using Kommune.Ui;

namespace Kommune.Host.Insight;

/// <summary>Turns who sees into rows for people: those whom their service lets in stand together, under the service's name.</summary>
internal static class AccessRows
{
    public static IReadOnlyList<AccessRow> People(IEnumerable<Viewer> viewers, Guid readerId, IReadOnlyDictionary<Guid, (string Source, DateTimeOffset? LocalAt)> sources) =>
        [.. from viewer in viewers
            where viewer.Kind == ActorKind.Citizen
            let row = Row(viewer, viewer.PersonId == readerId ? InsightTexts.Get("access.you") : viewer.Name, null)
            select ActsForAnother(viewer) && sources.TryGetValue(viewer.PersonId, out var source) ? row with { Why = $"{row.Why} {Source(source.Source, source.LocalAt)}" } : row];

    private static bool ActsForAnother(Viewer viewer) => viewer.Basis is AccessBasis.ParentalResponsibility or AccessBasis.Mandate;

    /// <summary>From the register, or decided here (R8).</summary>
    private static string Source(string source, DateTimeOffset? localAt) => localAt is { } at
        ? Safety.SafetyTexts.Get("relation.registered-here", Dates.Long(Dates.DateOf(at)))
        : $"{Safety.SafetyTexts.Find($"relation.source.{source}") ?? Safety.SafetyTexts.Get("relation.source.other")}.";

    public static IReadOnlyList<AccessRow> Staff(IEnumerable<Viewer> viewers, IReadOnlyDictionary<Guid, string> units) =>
        [.. from viewer in viewers
            where viewer is { Kind: ActorKind.Employee, ByService: false }
            select Row(viewer, viewer.Name, string.Join(", ", new[] { viewer.Title, UnitOf(viewer, units) }.OfType<string>()))];

    public static IReadOnlyList<AccessRow> Services(IEnumerable<Viewer> viewers, IReadOnlyDictionary<Guid, string> units) =>
        [.. from viewer in viewers
            where viewer is { Kind: ActorKind.Employee, ByService: true }
            group viewer by (viewer.UnitId, viewer.Basis, Rights: string.Join(' ', viewer.Rights.OrderBy(right => right.Key, StringComparer.Ordinal))) into same
            let first = same.MinBy(viewer => viewer.Since)!
            let count = same.Count()
            orderby count descending
            select Row(first, UnitOf(first, units) ?? "", count == 1 ? InsightTexts.Get("access.employees-one") : InsightTexts.Get("access.employees", count))];

    private static string? UnitOf(Viewer viewer, IReadOnlyDictionary<Guid, string> units) => viewer.UnitId is { } unit ? units.GetValueOrDefault(unit) : null;

    private static AccessRow Row(Viewer viewer, string name, string? role)
    {
        var why = InsightTexts.Get("access.since", InsightTexts.Get($"law.{viewer.Basis}"), Dates.Long(Dates.DateOf(viewer.Since)));
        return new AccessRow
        {
            Name = name,
            Role = role,
            Rights = viewer.Rights,
            Why = viewer.InvitedTo is { } invited ? $"{why} {Consents.SeatTexts.Get("access.invited", Dates.Long(viewer.Until < invited ? viewer.Until.Value : invited))}"
                : viewer.Until is { } until ? $"{why} {InsightTexts.Get("access.until", Dates.Long(until))}" : why,
        };
    }
}
