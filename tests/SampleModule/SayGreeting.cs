using Kommune.Contracts;

namespace Kommune.Sample;

internal sealed class SayGreeting(IAccess access, GreetingStore store, IEventBus bus, TimeProvider clock)
{
    public const int LongestWords = 200;

    public async Task<Greeting> Run(string? words)
    {
        if (!access.Holds(Permissions.Write))
            throw new AccessDeniedException(DenyReason.RightTooLow);
        if (string.IsNullOrWhiteSpace(words))
            throw new RuleViolationException("problem.words-missing", "Words");
        if (words.Length > LongestWords)
            throw new RuleViolationException("problem.words-too-long", "Words", LongestWords);

        var greeting = new Greeting { Id = Guid.CreateVersion7(), Words = words.Trim(), SaidAt = clock.GetUtcNow() };
        await store.Add(greeting);
        bus.Publish(new Greeted { GreetingId = greeting.Id });
        return greeting;
    }
}
