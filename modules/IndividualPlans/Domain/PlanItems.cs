using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>The few things that are done with every list of the plan; what may not be lost in silence is checked here, once.</summary>
internal static class PlanItems
{
    public static T Get<T>(this IReadOnlyList<T> items, Guid id) where T : PlanItem =>
        items.FirstOrDefault(item => item.Id == id) ?? throw new NotFoundException();

    /// <summary>A changed item in the place of the one that was read.</summary>
    public static IReadOnlyList<T> Edit<T>(this IReadOnlyList<T> items, Guid id, int expected, int next, Func<T, T> edit) where T : PlanItem
    {
        items.Get(id).Expect(expected);
        return [.. items.Select(item => item.Id == id ? edit(item) with { Revision = next } : item)];
    }

    public static IReadOnlyList<T> Remove<T>(this IReadOnlyList<T> items, Guid id, int expected) where T : PlanItem
    {
        items.Get(id).Expect(expected);
        return [.. items.Where(item => item.Id != id)];
    }

    /// <summary>The item one place up or down; at the end of the list it stays where it is.</summary>
    public static IReadOnlyList<T> Move<T>(this IReadOnlyList<T> items, Guid id, bool up) where T : PlanItem
    {
        var moved = items.ToList();
        var from = moved.IndexOf(items.Get(id));
        var to = Math.Clamp(up ? from - 1 : from + 1, 0, moved.Count - 1);
        (moved[from], moved[to]) = (moved[to], moved[from]);
        return moved;
    }

    /// <summary>Work that goes on beside a revision: it leaves the texts' revision alone, and does nothing where the item is not.</summary>
    public static IReadOnlyList<T> Touch<T>(this IReadOnlyList<T> items, Guid id, Func<T, T> change) where T : PlanItem =>
        [.. items.Select(item => item.Id == id ? change(item) : item)];

    /// <summary>The new content of a place there is only one of; revision 0 says that nothing stood there.</summary>
    public static T Put<T>(T? current, int expected, int next, T item) where T : PlanItem
    {
        if (current is null) return expected == 0 ? item with { Revision = next } : throw new StaleVersionException();
        current.Expect(expected);
        return item with { Id = current.Id, Revision = next };
    }
}
