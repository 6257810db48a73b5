using Microsoft.Data.Sqlite;

namespace Kommune.Benchmarks;

/// <summary>A table with an index in a file of its own, as safe as ours: WAL and a flush in each commit.</summary>
internal sealed class BareFile : IDisposable
{
    public BareFile(string path)
    {
        Connection = new SqliteConnection { ConnectionString = $"Data Source={path};Pooling=false" };
        Connection.Open();
        using var make = Connection.CreateCommand();
        make.CommandText = "pragma journal_mode = wal; pragma synchronous = full; create table row (id text not null primary key, state text not null, words text)";
        make.ExecuteNonQuery();
        Insert = Connection.CreateCommand();
        Insert.CommandText = "insert into row (id, state, words) values (@id, 'Pending', 'some words that are stored')";
        Insert.Parameters.Add("@id", SqliteType.Text);
        Update = Connection.CreateCommand();
        Update.CommandText = "update row set state = 'Done' where id = @id and state = 'Pending'";
        Update.Parameters.Add("@id", SqliteType.Text);
    }

    public SqliteConnection Connection { get; }

    public SqliteCommand Insert { get; }

    public SqliteCommand Update { get; }

    public void Dispose()
    {
        Insert.Dispose();
        Update.Dispose();
        Connection.Dispose();
    }
}
