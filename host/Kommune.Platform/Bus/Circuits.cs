using System.Collections.Concurrent;

namespace Kommune.Platform.Bus;

/// <summary>
/// Stops asking a subscriber that fails every time: after ten failures in a row it is left alone for a minute and no attempts are consumed.
/// Then one delivery tries; a failure closes the door for another minute.
/// </summary>
/// <remarks>In memory on purpose: a restart is a good reason to try again.</remarks>
internal sealed class Circuits(TimeProvider clock)
{
    private const int Threshold = 10;

    private static readonly TimeSpan OpenFor = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Municipality, string Subscriber), State> _states = new();

    /// <summary>When an open circuit may be tried again; null when it is closed.</summary>
    public DateTimeOffset? OpenUntil(string municipality, string subscriber) =>
        _states.TryGetValue((municipality, subscriber), out var state) && state.OpenUntil > clock.GetUtcNow() ? state.OpenUntil : null;

    /// <summary>True when a failure now would open it again: only one delivery may be risked.</summary>
    public bool IsOnTrial(string municipality, string subscriber) =>
        _states.TryGetValue((municipality, subscriber), out var state) && state.Failures >= Threshold;

    public void Failed(string municipality, string subscriber) =>
        _states.AddOrUpdate((municipality, subscriber), static (_, _) => new State(1, null),
            static (_, state, now) => state.Failures + 1 >= Threshold
                ? new State(state.Failures + 1, now + OpenFor)
                : state with { Failures = state.Failures + 1 },
            clock.GetUtcNow());

    public void Succeeded(string municipality, string subscriber) => _states.TryRemove((municipality, subscriber), out _);

    /// <summary>Subscribers that are left alone now.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Open(string municipality)
    {
        var now = clock.GetUtcNow();
        return _states.Where(pair => pair.Key.Municipality == municipality && pair.Value.OpenUntil > now)
            .ToDictionary(pair => pair.Key.Subscriber, pair => pair.Value.OpenUntil!.Value);
    }

    private sealed record State(int Failures, DateTimeOffset? OpenUntil);
}
