using Kommune.Contracts;

namespace Kommune.Platform.Tests.Bus;

internal sealed class NoteEffect(Script script, IUnitOfWork work, IEventBus bus) : IEffectHandler<NoteWritten>
{
    public Task Run(NoteWritten domainEvent, EventContext context, CancellationToken cancellation) =>
        script.Play(new Script.Call(domainEvent, context, work, bus, cancellation));
}
