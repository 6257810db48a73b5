using System.Collections.Concurrent;
using Kommune.Contracts;

namespace Kommune.Platform.Tests.Bus;

/// <summary>What each subscriber does in a test.</summary>
internal sealed class Script
{
    private readonly ConcurrentDictionary<string, Func<Call, Task>> _parts = new();

    public void On(string subscriber, Func<Call, Task> part) => _parts[subscriber] = part;

    public void On(string subscriber, Action<Call> part) => _parts[subscriber] = call =>
    {
        part(call);
        return Task.CompletedTask;
    };

    public Task Play(Call call) => _parts.TryGetValue(call.Context.Subscriber, out var part) ? part(call) : Task.CompletedTask;

    /// <summary>One call of a handler.</summary>
    public sealed record Call(DomainEvent Event, EventContext Context, IUnitOfWork Work, IEventBus Bus, CancellationToken Cancellation)
    {
        public NoteWritten Note => (NoteWritten)Event;
    }
}
