namespace Kommune.Platform.Data;

/// <summary>
/// Makes commits durable together. A flush takes everything that was written before it began, so whoever comes while one is under way waits
/// for the next, with everybody else who came meanwhile. Nobody is told before a flush that began after the commit has ended.
/// </summary>
internal sealed class SharedFlush(Action flush)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource? _next;
    private bool _isFlushing;
    private Exception? _failure;

    /// <summary>Flushes so far; far fewer than commits when many write at once.</summary>
    public long Count { get; private set; }

    /// <summary>The flush after the one that is under way, for everybody who comes meanwhile. Null when none is: then the caller must <see cref="Lead"/>.</summary>
    public Task? Join()
    {
        lock (_gate)
        {
            if (_failure is not null) return Task.FromException(Failed());
            if (_isFlushing) return (_next ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            _isFlushing = true;
            return null;
        }
    }

    /// <summary>Alone: at once, on this thread, as SQLite itself would.</summary>
    public void Lead()
    {
        var durable = Flush();
        Continue();
        if (!durable) throw Failed();
    }

    private void Continue()
    {
        TaskCompletionSource? group;
        lock (_gate)
        {
            (group, _next) = (_next, null);
            _isFlushing = group is not null;
        }
        if (group is null) return;
        _ = Task.Run(() =>
        {
            if (Flush()) group.SetResult();
            else group.SetException(Failed());
            Continue();
        });
    }

    /// <summary>After one failure nothing more is promised: the system may have dropped what it could not write, and the next flush would not tell.</summary>
    private bool Flush()
    {
        if (_failure is not null) return false;
        try
        {
            flush();
            Count++;
            return true;
        }
        catch (Exception failure)
        {
            _failure = failure;
            return false;
        }
    }

    private IOException Failed() => new("What was written could not be flushed to disk. Nothing more is stored until the service is started again.", _failure);
}
