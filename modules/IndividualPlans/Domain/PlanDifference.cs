namespace Kommune.IndividualPlans;

/// <summary>One thing that differs between two versions, ready to be read: where, which field, what stood and what stands.</summary>
internal sealed record PlanDifference
{
    public const string Order = "Order";

    public required string Section { get; init; }

    /// <summary>What kind of item: <c>Goal</c>, <c>Measure</c>, <c>Voice</c>.</summary>
    public required string Item { get; init; }
    public required Guid ItemId { get; init; }
    public required string Field { get; init; }
    public required FieldKind FieldKind { get; init; }
    public required DifferenceKind Kind { get; init; }
    public string? OldText { get; init; }
    public string? NewText { get; init; }

    public static IReadOnlyList<PlanDifference> Between(PlanContent? old, PlanContent @new)
    {
        var before = (old ?? PlanContent.Empty).Items().ToList();
        var after = @new.Items().ToList();
        var (beforeById, afterById) = (before.ToDictionary(item => item.Id), after.ToDictionary(item => item.Id));
        return
        [
            .. after.SelectMany(item => Of(beforeById.GetValueOrDefault(item.Id), item)),
            .. before.Where(item => !afterById.ContainsKey(item.Id)).SelectMany(item => Of(item, null)),
            .. Moved(before.Where(item => afterById.ContainsKey(item.Id)), [.. after.Where(item => beforeById.ContainsKey(item.Id))]),
        ];
    }

    private static IEnumerable<PlanDifference> Of(PlanItem? old, PlanItem? @new)
    {
        var oldFields = old?.Fields.ToDictionary(field => field.Field) ?? [];
        var newFields = @new?.Fields.ToDictionary(field => field.Field) ?? [];
        var kind = old is null ? DifferenceKind.Added : @new is null ? DifferenceKind.Removed : DifferenceKind.Changed;
        var any = (@new ?? old)!;
        foreach (var name in oldFields.Keys.Union(newFields.Keys))
        {
            var (was, stands) = (oldFields.GetValueOrDefault(name), newFields.GetValueOrDefault(name));
            if (was.Text != stands.Text)
                yield return New(any, name, newFields.ContainsKey(name) ? stands.Kind : was.Kind, kind, was.Text, stands.Text);
        }
    }

    /// <summary>What has another place among its own kind, leaving out what came and went.</summary>
    private static IEnumerable<PlanDifference> Moved(IEnumerable<PlanItem> before, IReadOnlyList<PlanItem> after)
    {
        var oldPlace = before.GroupBy(item => item.GetType()).SelectMany(kind => kind.Select((item, place) => (item.Id, place)))
            .ToDictionary(pair => pair.Id, pair => pair.place);
        return after.GroupBy(item => item.GetType()).SelectMany(kind => kind.Select((item, place) => (item, place)))
            .Where(pair => oldPlace[pair.item.Id] != pair.place)
            .Select(pair => New(pair.item, Order, FieldKind.Number, DifferenceKind.Changed, $"{oldPlace[pair.item.Id] + 1}", $"{pair.place + 1}"));
    }

    private static PlanDifference New(PlanItem item, string field, FieldKind fieldKind, DifferenceKind kind, string? old, string? @new) => new()
    {
        Section = item.Section,
        Item = item.GetType().Name,
        ItemId = item.Id,
        Field = field,
        FieldKind = fieldKind,
        Kind = kind,
        OldText = old,
        NewText = @new,
    };
}
