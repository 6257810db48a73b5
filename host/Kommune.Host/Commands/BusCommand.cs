using System.CommandLine;
using Kommune.Contracts;
using Kommune.Platform;
using Kommune.Platform.Bus;
using Kommune.Platform.Tenancy;

namespace Kommune.Host.Commands;

/// <summary>
/// What could not be delivered, where no operator can reach the page. On SQLite the service must be stopped meanwhile; on a server it finds
/// what was released within half a minute.
/// </summary>
internal static class BusCommand
{
    public static Command Create(CommonOptions options) => new("bus", "Events that could not be delivered.") { List(options), Replay(options), Skip(options) };

    private static Command List(CommonOptions options)
    {
        var key = Municipality();
        var subscriber = SubscriberOption();
        var name = EventOption();
        var command = new Command("list", "List what was given up, a hundred at a time. Answers 1 when there is any.") { key, subscriber, name };
        command.SetAction((result, cancellation) => Run(options, result, key, cancellation, async letters =>
        {
            var dead = await letters.List(new DeadLetterFilter { Subscriber = result.GetValue(subscriber), EventName = result.GetValue(name) }, DeadLetters.BatchSize);
            foreach (var letter in dead)
                Console.WriteLine($"{letter.EventId:D} {letter.Subscriber} {letter.EventName} {letter.OccurredAt:u} after {letter.Attempts} attempts: {letter.ErrorType}. {letter.WaitingBehind} wait behind it.");
            if (dead.Count == 0) Console.WriteLine("Nothing was given up.");
            return dead.Count == 0 ? ExitCode.Done : ExitCode.Failed;
        }));
        return command;
    }

    private static Command Replay(CommonOptions options)
    {
        var key = Municipality();
        var (eventId, to) = (EventArgument(ArgumentArity.ZeroOrOne), SubscriberArgument(ArgumentArity.ZeroOrOne));
        var all = new Option<bool>("--all") { Description = "Everything that was given up, or what --subscriber and --event leave of it." };
        var subscriber = SubscriberOption();
        var name = EventOption();
        var command = new Command("replay", "Try again: one, or --all. What waits behind it follows in order.") { key, eventId, to, all, subscriber, name };
        command.SetAction((result, cancellation) => Run(options, result, key, cancellation, async letters =>
        {
            if (result.GetValue(all) == (result.GetValue(eventId) is not null))
                throw new ConfigurationMistakeException("Say which: an event and its subscriber, or --all.");
            var count = 1;
            if (result.GetValue(all)) count = await ReplayAll(letters, new DeadLetterFilter { Subscriber = result.GetValue(subscriber), EventName = result.GetValue(name) });
            else await letters.Retry(result.GetValue(eventId)!.Value, result.GetValue(to) ?? "");
            Console.WriteLine($"{count} to be tried again.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Skip(CommonOptions options)
    {
        var key = Municipality();
        var (eventId, to) = (EventArgument(ArgumentArity.ExactlyOne), SubscriberArgument(ArgumentArity.ExactlyOne));
        var reason = new Option<string>("--reason") { Description = "Why, in words somebody else understands. Write nothing about persons.", Required = true };
        var command = new Command("skip", "Leave one undone for good. What waits behind it goes on.") { key, eventId, to, reason };
        command.SetAction((result, cancellation) => Run(options, result, key, cancellation, async letters =>
        {
            await letters.Skip(result.GetValue(eventId)!.Value, result.GetValue(to)!, result.GetValue(reason)!);
            Console.WriteLine("Skipped.");
            return ExitCode.Done;
        }));
        return command;
    }

    private static async Task<int> ReplayAll(DeadLetters letters, DeadLetterFilter filter)
    {
        var (count, batch) = (0, DeadLetters.BatchSize);
        while (batch == DeadLetters.BatchSize) count += batch = await letters.RetryMany(filter);
        return count;
    }

    private static Task<int> Run(CommonOptions options, ParseResult result, Argument<string> municipality, CancellationToken cancellation, Func<DeadLetters, Task<int>> act) =>
        Refusals.Guard(async () =>
        {
            await using var host = KommuneHost.Create(options.Read(result).Data, urls: null);
            var services = host.Application.Services;
            var key = result.GetValue(municipality);
            var tenant = services.GetRequiredService<TenantDirectory>().All.FirstOrDefault(candidate => candidate.Municipality.Key == key)
                ?? throw new ConfigurationMistakeException($"There is no municipality '{key}'. See: municipality list");
            await services.GetRequiredService<PlatformMigrations>().Run(tenant, cancellation);
            await using var scope = services.GetRequiredService<PlatformScopes>().Begin(tenant, canWrite: true);
            try
            {
                var code = await act(scope.Services.GetRequiredService<DeadLetters>());
                await scope.Work.Commit();
                return code;
            }
            catch (NotFoundException)
            {
                await Console.Error.WriteLineAsync($"That was not given up, or not any more. See: bus list {key}");
                return ExitCode.Failed;
            }
            catch (RuleViolationException)
            {
                throw new ConfigurationMistakeException($"--reason: write why, with at least {DeadLetters.ShortestReason} characters.");
            }
        });

    private static Argument<string> Municipality() => new("municipality") { Description = "Key of the municipality." };

    private static Argument<Guid?> EventArgument(ArgumentArity arity) => new("event") { Description = "Id of the event, from bus list.", Arity = arity };

    private static Argument<string?> SubscriberArgument(ArgumentArity arity) => new("subscriber") { Description = "The subscriber that gave it up.", Arity = arity };

    private static Option<string?> SubscriberOption() => new("--subscriber") { Description = "Only of this subscriber.", HelpName = "NAME" };

    private static Option<string?> EventOption() => new("--event") { Description = "Only events of this name: individual-plans.goal-added.v1.", HelpName = "NAME" };
}
