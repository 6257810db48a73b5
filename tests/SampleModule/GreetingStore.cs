using Kommune.Contracts;

namespace Kommune.Sample;

internal sealed class GreetingStore(IUnitOfWork work)
{
    public Task<IReadOnlyList<Greeting>> Latest() =>
        work.Top<Greeting>("select id, words, said_at from smp_greeting order by said_at desc, id desc", 50);

    public Task Add(Greeting greeting) =>
        work.Execute("insert into smp_greeting (id, words, said_at) values (@Id, @Words, @SaidAt)", greeting);

    /// <summary>What the events have counted, which is a moment behind what is stored.</summary>
    public async Task<int> Counted() => await work.Find<int?>("select sum(greetings) from smp_day") ?? 0;

    public async Task CountOne(DateOnly day)
    {
        if (await work.Execute("update smp_day set greetings = greetings + 1 where day = @day", new { day }) == 0)
            await work.Execute("insert into smp_day (day, greetings) values (@day, 1)", new { day });
    }
}
