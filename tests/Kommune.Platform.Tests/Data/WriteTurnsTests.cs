using Kommune.Platform.Data;

namespace Kommune.Platform.Tests.Data;

/// <summary>Writers of a database come one after the other, whoever gives the turn on, and nobody is passed over.</summary>
internal sealed class WriteTurnsTests
{
    [Test]
    public async Task The_turn_goes_to_whoever_has_waited_longest()
    {
        var turns = new WriteTurns();
        var first = await turns.Take();
        Task<WriteTurn>[] waiting = [turns.Take(), turns.Take(), turns.Take()];
        first.Dispose();
        first.Dispose();
        foreach (var next in waiting)
        {
            var turn = await next;
            Assert.That(Array.FindAll(waiting, task => task.IsCompleted), Has.Length.EqualTo(Array.IndexOf(waiting, next) + 1), "one at a time");
            turn.End(waits: true);
        }
        (await turns.Take()).Dispose();
    }

    /// <summary>Both give on what they have in the same moment, and say that they only wait: neither turn may take the other's place.</summary>
    [Test, CancelAfter(60_000)]
    public async Task Turns_of_two_databases_given_on_by_one_thread_do_not_get_mixed_up(CancellationToken cancellation)
    {
        WriteTurns[] turns = [new(), new()];
        var inside = new int[2];
        var most = 0;
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(
            async () =>
            {
                for (var round = 0; round < 200; round++)
                {
                    var (first, second) = (await turns[0].Take(), await turns[1].Take());
                    most = Math.Max(most, Math.Max(Interlocked.Increment(ref inside[0]), Interlocked.Increment(ref inside[1])));
                    Interlocked.Decrement(ref inside[0]);
                    Interlocked.Decrement(ref inside[1]);
                    first.End(waits: round % 3 > 0);
                    second.End(waits: round % 2 > 0);
                    await Task.Yield();
                }
            },
            cancellation))).WaitAsync(cancellation);
        Assert.That(most, Is.EqualTo(1));
    }
}
