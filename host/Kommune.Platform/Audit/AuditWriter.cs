using System.Collections.Concurrent;
using Kommune.Contracts;
using Kommune.Platform.Data;

namespace Kommune.Platform.Audit;

/// <summary>
/// Writes rows of concurrent reading requests in one transaction, one flush to disk: safety that does not cost throughput. The first to
/// come starts a task that writes for everyone who came while it was writing, and ends when nobody waits: nothing to start, stop or lose.
/// </summary>
internal sealed class AuditWriter(Database database, AuditSeal? seal = null)
{
    private const int MostAtOnce = 500;

    private readonly ConcurrentQueue<Waiting> _queue = new();
    private int _writing;
    private long _flushes;

    /// <summary>Transactions written so far; far fewer than rows when many read at once.</summary>
    public long Flushes => Interlocked.Read(ref _flushes);

    /// <summary>Completes when the rows are durable, fails when they are not.</summary>
    public Task Write(IReadOnlyList<AuditRecord> records)
    {
        var mine = new Waiting(records);
        _queue.Enqueue(mine);
        if (Interlocked.Exchange(ref _writing, 1) == 0)
            _ = Task.Run(WriteAll);
        return mine.Done.Task;
    }

    /// <summary>Adds rows to the end of the chain in a unit of work of somebody else's.</summary>
    public async Task Append(IUnitOfWork unitOfWork, IReadOnlyList<AuditRecord> records)
    {
        var head = await AuditChain.Append(unitOfWork, records);
        if (seal is not null)
            await seal.After(unitOfWork, head, records.Count, records[^1].At);
    }

    /// <summary>Until nobody waits. Whoever came between the last look and the end of writing is seen by the look after it.</summary>
    private async Task WriteAll()
    {
        do
        {
            while (!_queue.IsEmpty)
                await WriteNext();
            Interlocked.Exchange(ref _writing, 0);
        }
        while (!_queue.IsEmpty && Interlocked.Exchange(ref _writing, 1) == 0);
    }

    private async Task WriteNext()
    {
        var group = new List<Waiting>();
        for (var rows = 0; rows < MostAtOnce && _queue.TryDequeue(out var waiting); rows += waiting.Records.Count)
            group.Add(waiting);
        try
        {
            await using var unitOfWork = database.Begin(canWrite: true);
            await Append(unitOfWork, [.. group.SelectMany(waiting => waiting.Records)]);
            CrashPoint.Pass(CrashPoint.AuditFlush);
            await unitOfWork.Commit();
            Interlocked.Increment(ref _flushes);
            group.ForEach(waiting => waiting.Done.SetResult());
        }
        catch (Exception failure)
        {
            // Nobody is shown what could not be logged: every request of the group fails.
            group.ForEach(waiting => waiting.Done.TrySetException(failure));
        }
    }

    private sealed record Waiting(IReadOnlyList<AuditRecord> Records)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
