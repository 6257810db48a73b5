using System.Diagnostics;

namespace Kommune.Platform.Data;

/// <summary>
/// Writers of one file take turns, first come first served. SQLite would have them poll for the lock, each blocking a thread meanwhile, and
/// the unlucky one waits longest.
/// </summary>
internal sealed class WriteTurns
{
    /// <summary>Long before this something hangs: most likely work that waits for other writing work of the same request.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [ThreadStatic]
    private static Carrier? onThisThread;

    private readonly Lock _gate = new();
    private readonly Queue<Waiting> _waiting = new();
    private readonly Timer _watch;
    private bool _isTaken;
    private bool _isWatched;

    public WriteTurns() => _watch = new Timer(_ => SendAway());

    public Task<WriteTurn> Take()
    {
        lock (_gate)
        {
            if (!_isTaken)
            {
                _isTaken = true;
                return Task.FromResult(new WriteTurn(GiveOn));
            }
            var waiting = new Waiting(this);
            _waiting.Enqueue(waiting);
            Watch();
            return waiting.Task;
        }
    }

    /// <param name="waits">
    /// Whoever gives the turn on does nothing but wait from now on: then the next one may go on in the same thread. To wake another for a few
    /// microseconds of work costs more than the work, where many write at once.
    /// </param>
    private void GiveOn(bool waits)
    {
        Waiting? next;
        lock (_gate)
        {
            if (!_waiting.TryDequeue(out next))
            {
                _isTaken = false;
                return;
            }
        }
        if (waits && onThisThread is { Next: null } carrier) carrier.Next = next;
        else ThreadPool.UnsafeQueueUserWorkItem(new Carrier { Next = next }, preferLocal: true);
    }

    /// <summary>One timer for all who wait: one for each would cost as much as the wait itself where many write at once.</summary>
    private void Watch()
    {
        if (_isWatched) return;
        _isWatched = true;
        _watch.Change(Patience / 10, Timeout.InfiniteTimeSpan);
    }

    private void SendAway()
    {
        var late = new List<Waiting>();
        lock (_gate)
        {
            while (_waiting.TryPeek(out var first) && Stopwatch.GetElapsedTime(first.Since) > Patience) late.Add(_waiting.Dequeue());
            _isWatched = false;
            if (_waiting.Count > 0) Watch();
        }
        foreach (var one in late)
            one.SetException(new TimeoutException("No turn to write within 30 seconds. Does a unit of work wait for another one that writes to the same database?"));
    }

    private sealed class Waiting(WriteTurns turns) : TaskCompletionSource<WriteTurn>
    {
        public long Since { get; } = Stopwatch.GetTimestamp();

        public void Go() => SetResult(new WriteTurn(turns.GiveOn));
    }

    /// <summary>Carries out the work of one after the other, each up to where it waits for the disk.</summary>
    private sealed class Carrier : IThreadPoolWorkItem
    {
        public Waiting? Next { get; set; }

        public void Execute()
        {
            onThisThread = this;
            try
            {
                while (Next is { } next)
                {
                    Next = null;
                    next.Go();
                }
            }
            finally
            {
                onThisThread = null;
            }
        }
    }
}
