using Kommune.Contracts;

namespace Kommune.Platform.Bus;

/// <summary>Reads <c>bus_counter</c>. In a unit of work that writes, nobody else changes it before the commit.</summary>
internal static class Counter
{
    public static async Task<CounterRow> Read(IUnitOfWork work) => await work.Find<CounterRow>(
        "select position, coalesce(epoch, 0) as epoch, coalesce(reconciled, 0) as reconciled from bus_counter where id = 1") ?? new CounterRow();
}
