namespace Kommune.Platform.Data;

/// <summary>The turn to write, until it is given on.</summary>
/// <param name="giveOn">Gives it on, once; told whether the giver does nothing but wait from now on.</param>
internal sealed class WriteTurn(Action<bool> giveOn) : IDisposable
{
    private int _ended;

    public void Dispose() => End(waits: false);

    public void End(bool waits)
    {
        if (Interlocked.Exchange(ref _ended, 1) == 0) giveOn(waits);
    }
}
