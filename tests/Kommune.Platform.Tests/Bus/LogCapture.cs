using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Tests.Bus;

/// <summary>Everything that would have reached a log, scopes and exceptions included.</summary>
internal sealed class LogCapture : ILoggerProvider
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Capture(Lines);

    public void Dispose() { }

    private sealed class Capture(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            lines.Enqueue(state is IEnumerable<KeyValuePair<string, object>> pairs
                ? "scope " + string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}"))
                : $"scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
    }
}
