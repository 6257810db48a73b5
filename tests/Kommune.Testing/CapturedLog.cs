using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Kommune.Testing;

/// <summary>Everything that was logged, so that a test can prove what was not.</summary>
public sealed class CapturedLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();

    /// <summary>The lines so far, with scopes and exceptions.</summary>
    public IReadOnlyCollection<string> Lines => lines;

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc />
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        lines.Enqueue($"scope {state}");
        return null;
    }

    /// <inheritdoc />
    public bool IsEnabled(LogLevel logLevel) => true;

    /// <inheritdoc />
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
    }

    /// <inheritdoc />
    public void Dispose() { }
}
