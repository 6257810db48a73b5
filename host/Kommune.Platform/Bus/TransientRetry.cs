using System.Collections.Concurrent;
using Kommune.Contracts;
using Kommune.Platform.Data;
using Polly;
using Polly.Retry;

namespace Kommune.Platform.Bus;

/// <summary>
/// Runs a whole transaction again where another was in the way: three times and soon. That is nobody's failure and consumes no attempt.
/// </summary>
internal static class TransientRetry
{
    private static readonly ConcurrentDictionary<SqlDialect, ResiliencePipeline> Pipelines = new();

    public static async Task<T> Run<T>(Database database, Func<CancellationToken, Task<T>> transaction, CancellationToken cancellation) =>
        await Pipelines.GetOrAdd(database.Dialect, Build).ExecuteAsync(async token => await transaction(token), cancellation);

    public static Task Run(Database database, Func<Task> transaction) => Run(database, async _ =>
    {
        await transaction();
        return true;
    }, CancellationToken.None);

    private static ResiliencePipeline Build(SqlDialect dialect) => new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<Exception>(failure => failure is StaleVersionException || dialect.IsTransient(failure)),
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(50),
            MaxDelay = TimeSpan.FromMilliseconds(200),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .Build();
}
