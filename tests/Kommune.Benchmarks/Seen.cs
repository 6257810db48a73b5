namespace Kommune.Benchmarks;

/// <summary>Tells when the next event has been handled and committed.</summary>
internal sealed class Seen
{
    private TaskCompletionSource _next = new();

    public Task Next()
    {
        _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _next.Task;
    }

    public void Handled() => _next.TrySetResult();
}
