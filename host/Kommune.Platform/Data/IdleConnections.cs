namespace Kommune.Platform.Data;

/// <summary>
/// Connections that wait for their next unit of work, of all municipalities of the process: a fixed number of file handles whether there are
/// two municipalities or three hundred. The one that has waited longest is closed first.
/// </summary>
internal sealed class IdleConnections(int most)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Waiting> _waiting = [];

    public int Count
    {
        get { lock (_lock) return _waiting.Count; }
    }

    public KeptConnection? Take(SqliteDatabase database, bool canWrite)
    {
        lock (_lock)
        {
            for (var node = _waiting.First; node is not null; node = node.Next)
            {
                if (node.Value.Database != database || node.Value.CanWrite != canWrite) continue;
                _waiting.Remove(node);
                return node.Value.Connection;
            }
            return null;
        }
    }

    public void Put(SqliteDatabase database, bool canWrite, KeptConnection connection)
    {
        KeptConnection? oldest = null;
        lock (_lock)
        {
            _waiting.AddFirst(new Waiting(database, canWrite, connection));
            if (_waiting.Count > most)
            {
                oldest = _waiting.Last!.Value.Connection;
                _waiting.RemoveLast();
            }
        }
        oldest?.Dispose();
    }

    public void Close(SqliteDatabase database)
    {
        while ((Take(database, canWrite: false) ?? Take(database, canWrite: true)) is { } connection) connection.Dispose();
    }

    private sealed record Waiting(SqliteDatabase Database, bool CanWrite, KeptConnection Connection);
}
