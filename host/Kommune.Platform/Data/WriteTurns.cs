namespace Kommune.Platform.Data;

/// <summary>
/// Writers of one file take turns, first come first served. SQLite would have them poll for the lock, each blocking a thread meanwhile, and
/// the unlucky one waits longest.
/// </summary>
internal sealed class WriteTurns
{
    /// <summary>Long before this something hangs: most likely work that waits for other writing work of the same request.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _turn = new(1);

    public async Task<IDisposable> Take()
    {
        if (!await _turn.WaitAsync(Patience))
            throw new TimeoutException("No turn to write within 30 seconds. Does a unit of work wait for another one that writes to the same database?");
        return new Turn(_turn);
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private int _ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0) turn.Release();
        }
    }
}
