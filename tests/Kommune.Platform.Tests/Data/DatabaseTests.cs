using Kommune.Platform.Data;
using Kommune.Testing;

namespace Kommune.Platform.Tests.Data;

/// <summary>A fresh database per test.</summary>
internal abstract class DatabaseTests
{
    protected string Folder { get; private set; } = "";

    protected Database Database { get; private set; } = null!;

    [SetUp]
    public async Task CreateDatabase()
    {
        Folder = Directory.CreateTempSubdirectory("kommune-").FullName;
        Database = NewDatabase();
        await Define("create table t_note (id {{text}} not null primary key, words {{text}}, version {{int}} not null default 1)");
        await Define("create table t_line (note_id {{text}} not null references t_note (id))");
    }

    [TearDown]
    public async Task RemoveDatabase()
    {
        await TestDatabases.Remove(Database);
        Directory.Delete(Folder, recursive: true);
    }

    protected virtual Database NewDatabase() => TestDatabases.Create(Folder);

    protected Task Define(string sql) => TestDatabases.Define(Database, sql);

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
