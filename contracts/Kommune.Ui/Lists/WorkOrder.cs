using Kommune.Contracts;

namespace Kommune.Ui;

internal static class WorkOrder
{
    // What has no deadline can wait: it comes last. The order within a day is the modules' own.
    public static List<WorkItem> Sort(IEnumerable<WorkItem> items) => [.. items.OrderBy(item => item.Due ?? DateOnly.MaxValue)];
}
