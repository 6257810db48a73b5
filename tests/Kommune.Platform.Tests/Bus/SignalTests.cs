using Kommune.Contracts;
using Kommune.Platform.Bus;
using Kommune.Platform.Data;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Tests.Bus;

internal sealed class SignalTests
{
    private readonly FakeClock _clock = new();
    private readonly Tenant _tenant = NewTenant("fjellhavn");
    private Signal _signal = null!;

    [SetUp]
    public void CreateSignal() => _signal = new Signal(_clock);

    [TearDown]
    public void RemoveSignal() => _signal.Dispose();

    [Test]
    public async Task Raising_many_times_leads_to_one_visit()
    {
        for (var i = 0; i < 100; i++) _signal.Raise(_tenant);

        Assert.That(await _signal.Next(BusLane.Transactional, default), Is.SameAs(_tenant));
        _signal.Finished(_tenant, BusLane.Transactional, more: false);

        Assert.That(Waiting(BusLane.Transactional), Is.False);
    }

    [Test]
    public async Task A_raise_during_a_visit_leads_to_another_visit()
    {
        _signal.Raise(_tenant);
        await _signal.Next(BusLane.Transactional, default);
        _signal.Raise(_tenant);
        Assert.That(Waiting(BusLane.Transactional), Is.False, "the municipality is visited by one worker at a time");

        _signal.Finished(_tenant, BusLane.Transactional, more: false);

        Assert.That(Waiting(BusLane.Transactional));
    }

    [Test]
    public async Task A_municipality_with_more_to_do_goes_behind_the_others()
    {
        var other = NewTenant("andfjord");
        _signal.Raise(_tenant);
        _signal.Raise(other);
        await _signal.Next(BusLane.Transactional, default);
        _signal.Finished(_tenant, BusLane.Transactional, more: true);

        Assert.That(await _signal.Next(BusLane.Transactional, default), Is.SameAs(other));
        Assert.That(await _signal.Next(BusLane.Transactional, default), Is.SameAs(_tenant));
    }

    [Test]
    public async Task No_raise_is_lost_whatever_the_timing()
    {
        // Each producer writes, then raises; a visit reads. At the end everything written must have been read.
        const int producers = 4;
        const int each = 5_000;
        var written = 0;
        var read = 0;
        using var stop = new CancellationTokenSource();
        var workers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (true)
            {
                try
                {
                    await _signal.Next(BusLane.Transactional, stop.Token);
                }
                catch (OperationCanceledException)
                {
                    return;
                }
                Volatile.Write(ref read, Volatile.Read(ref written));
                _signal.Finished(_tenant, BusLane.Transactional, more: false);
            }
        })).ToArray();
        var effects = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                try
                {
                    await _signal.Next(BusLane.Effects, stop.Token);
                    _signal.Finished(_tenant, BusLane.Effects, more: false);
                }
                catch (OperationCanceledException)
                {
                    return;
                }
            }
        });

        await Task.WhenAll(Enumerable.Range(0, producers).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < each; i++)
            {
                Interlocked.Increment(ref written);
                _signal.Raise(_tenant);
            }
        })));
        await _signal.Idle(_tenant);

        Assert.That(Volatile.Read(ref read), Is.EqualTo(producers * each));
        await stop.CancelAsync();
        await Task.WhenAll([.. workers, effects]);
    }

    [Test]
    public async Task A_later_time_is_signalled_when_it_comes()
    {
        _signal.RaiseAt(_tenant, _clock.GetUtcNow().AddMinutes(5));
        _signal.RaiseAt(_tenant, _clock.GetUtcNow().AddMinutes(1));

        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.That(_signal.Idle(_tenant).IsCompleted);

        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.That(await _signal.Next(BusLane.Transactional, default), Is.SameAs(_tenant));
    }

    [Test]
    public async Task A_time_beyond_what_a_timer_can_hold_does_no_harm()
    {
        _signal.RaiseAt(_tenant, DateTimeOffset.MaxValue);
        _clock.Advance(TimeSpan.FromDays(1));

        Assert.That(await _signal.Next(BusLane.Transactional, default), Is.SameAs(_tenant));
    }

    [Test]
    public async Task Idle_means_idle_in_both_lanes()
    {
        _signal.Raise(_tenant);
        var idle = _signal.Idle(_tenant);
        await _signal.Next(BusLane.Transactional, default);
        _signal.Finished(_tenant, BusLane.Transactional, more: false);
        Assert.That(idle.IsCompleted, Is.False);

        await _signal.Next(BusLane.Effects, default);
        _signal.Finished(_tenant, BusLane.Effects, more: false);
        await idle;
    }

    private bool Waiting(BusLane lane)
    {
        using var now = new CancellationTokenSource();
        var next = _signal.Next(lane, now.Token).AsTask();
        if (next.IsCompleted) return true;
        now.Cancel();
        return false;
    }

    private static Tenant NewTenant(string key) => new(
        new Municipality { Key = key, Name = key, Number = "9901", Language = "nb" }, "", new SqliteDatabase(Path.Combine(Path.GetTempPath(), key + ".unused.db")));
}
