using System.Threading.Channels;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Bus;

/// <summary>
/// Which municipalities have something to deliver. Raising is idempotent and cannot be lost: a municipality is in a lane's queue at most
/// once (so the queue is bounded by the number of municipalities and never refuses), and a raise during a visit leads to another visit.
/// </summary>
internal sealed class Signal(TimeProvider clock) : IDisposable
{
    // Timers have an upper limit, and a row may hold any time; an alarm that rings too early is set again by the visit.
    private static readonly TimeSpan LongestAlarm = TimeSpan.FromDays(1);

    private static readonly BusLane[] Lanes = Enum.GetValues<BusLane>();

    private readonly Lock _gate = new();
    private readonly Channel<Tenant>[] _queues = [.. Lanes.Select(_ => Channel.CreateUnbounded<Tenant>())];
    private readonly Dictionary<(string Municipality, BusLane Lane), Turn> _turns = [];
    private readonly Dictionary<string, (DateTimeOffset Due, ITimer Timer)> _alarms = [];
    private readonly List<(string Municipality, TaskCompletionSource Done)> _waiting = [];
    private bool _disposed;

    private enum Turn
    {
        Idle = 0,
        Queued,
        Visited,

        /// <summary>Something came while a worker was there; it may already have looked past it.</summary>
        VisitedAndRaised,
    }

    /// <summary>There may be something to deliver now.</summary>
    public void Raise(Tenant tenant)
    {
        lock (_gate)
        {
            foreach (var lane in Lanes)
            {
                var key = (tenant.Municipality.Key, lane);
                switch (_turns.GetValueOrDefault(key))
                {
                    case Turn.Idle:
                        Enqueue(tenant, lane);
                        break;
                    case Turn.Visited:
                        _turns[key] = Turn.VisitedAndRaised;
                        break;
                }
            }
        }
    }

    /// <summary>There will be something to deliver then. Only the earliest time is remembered: the visit asks for the next one.</summary>
    public void RaiseAt(Tenant tenant, DateTimeOffset due)
    {
        lock (_gate)
        {
            var key = tenant.Municipality.Key;
            if (_disposed || (_alarms.TryGetValue(key, out var alarm) && alarm.Due <= due))
            {
                return;
            }
            alarm.Timer?.Dispose();
            var wait = due - clock.GetUtcNow();
            // A timer may ring up to a millisecond early; the visit would find nothing and set it again.
            wait = wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestAlarm ? wait + TimeSpan.FromMilliseconds(1) : LongestAlarm;
            // Registered before it can ring: a timer that is due at once calls back only after the lock is free.
            _alarms[key] = (due, clock.CreateTimer(_ => Ring(tenant, due), null, wait, Timeout.InfiniteTimeSpan));
        }
    }

    /// <summary>The next municipality to visit; waits until there is one.</summary>
    public async ValueTask<Tenant> Next(BusLane lane, CancellationToken cancellation)
    {
        var tenant = await _queues[(int)lane].Reader.ReadAsync(cancellation);
        lock (_gate)
        {
            _turns[(tenant.Municipality.Key, lane)] = Turn.Visited;
        }
        return tenant;
    }

    /// <summary>Ends a visit. The municipality goes to the end of the queue when there is more to do.</summary>
    public void Finished(Tenant tenant, BusLane lane, bool more)
    {
        lock (_gate)
        {
            var key = (tenant.Municipality.Key, lane);
            if (more || _turns[key] == Turn.VisitedAndRaised)
            {
                Enqueue(tenant, lane);
                return;
            }
            _turns[key] = Turn.Idle;
            if (IsIdle(tenant.Municipality.Key))
            {
                foreach (var waiter in _waiting.Where(waiter => waiter.Municipality == tenant.Municipality.Key))
                {
                    waiter.Done.TrySetResult();
                }
                _waiting.RemoveAll(waiter => waiter.Municipality == tenant.Municipality.Key);
            }
        }
    }

    /// <summary>Completes when no visit is due or under way in any lane.</summary>
    public Task Idle(Tenant tenant)
    {
        lock (_gate)
        {
            if (IsIdle(tenant.Municipality.Key))
            {
                return Task.CompletedTask;
            }
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((tenant.Municipality.Key, done));
            return done.Task;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            foreach (var alarm in _alarms.Values)
            {
                alarm.Timer.Dispose();
            }
            _alarms.Clear();
        }
    }

    private void Ring(Tenant tenant, DateTimeOffset due)
    {
        lock (_gate)
        {
            if (_alarms.TryGetValue(tenant.Municipality.Key, out var alarm) && alarm.Due == due)
            {
                alarm.Timer.Dispose();
                _alarms.Remove(tenant.Municipality.Key);
            }
        }
        Raise(tenant);
    }

    private bool IsIdle(string municipality) => Lanes.All(lane => _turns.GetValueOrDefault((municipality, lane)) == Turn.Idle);

    private void Enqueue(Tenant tenant, BusLane lane)
    {
        _turns[(tenant.Municipality.Key, lane)] = Turn.Queued;
        _queues[(int)lane].Writer.TryWrite(tenant);
    }
}
