using Kommune.Platform.Data;

namespace Kommune.Platform.Tests.Data;

/// <summary>A fresh SQLite file per test.</summary>
internal abstract class DatabaseTests
{
    protected string Folder { get; private set; } = "";

    protected SqliteDatabase Database { get; private set; } = null!;

    [SetUp]
    public async Task CreateDatabase()
    {
        Folder = Directory.CreateTempSubdirectory("kommune-").FullName;
        Database = new SqliteDatabase(Path.Combine(Folder, "fjellhavn.db"));
        await Write(async work =>
        {
            await work.Execute("create table t_note (id text not null primary key, words text, version integer not null default 1)");
            await work.Execute("create table t_line (id integer primary key, note_id text not null references t_note (id))");
        });
    }

    [TearDown]
    public async Task RemoveDatabase()
    {
        await Database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    protected async Task Write(Func<UnitOfWork, Task> work)
    {
        await using var unit = Database.Begin(canWrite: true);
        await work(unit);
        await unit.Commit();
    }

    protected async Task<T> Read<T>(Func<UnitOfWork, Task<T>> work)
    {
        await using var unit = Database.Begin(canWrite: false);
        return await work(unit);
    }

    protected Task Add(string id, string? words = null) =>
        Write(unit => unit.Execute("insert into t_note (id, words) values (@id, @words)", new { id, words }));

    protected Task<long> Count() => Read(unit => unit.Find<long>("select count(*) from t_note"));
}
