using Microsoft.Data.Sqlite;

namespace Kommune.EndToEnd.Tests;

/// <summary>A municipality's database, read beside the host that has it: what holds there must hold at every moment.</summary>
internal sealed class Ledger(string file)
{
    private const string Greeted = "(select event_id from bus_event where name = 'sample.greeted.v1')";

    public IReadOnlySet<string> Greetings() => Read("select words from smp_greeting").ToHashSet();

    /// <summary>What is wrong, in words; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults() =>
        [.. Read($"""
            select 'greetings without their event: ' || n from (select (select count(*) from smp_greeting) - (select count(*) from {Greeted}) as n) where n <> 0
            union all
            select 'events without exactly one delivery: ' || n from (
              select count(*) as n from {Greeted} e
              where (select count(*) from bus_delivery d where d.event_id = e.event_id and d.subscriber = 'sample.count-greetings') <> 1) where n <> 0
            union all
            select 'effects more or fewer than deliveries done: ' || n from (
              select (select coalesce(sum(greetings), 0) from smp_day)
                - (select count(*) from bus_delivery where subscriber = 'sample.count-greetings' and state = 'Done') as n) where n <> 0
            union all
            select 'dead letters: ' || n from (select count(*) as n from bus_delivery where state = 'Dead') where n <> 0
            union all
            select 'cases without exactly one responsible person: ' || n from (
              select count(*) as n from kp_resource r
              where r.closed_at is null and (select count(*) from kp_responsibility x where x.resource_id = r.id and x.ended_at is null) <> 1) where n <> 0
            """)];

    /// <summary>The scripts that the platform's tables have had.</summary>
    public IReadOnlyList<string> PlatformScripts() => Read("select name from kp_migration where area = 'platform' order by number");

    public bool IsQuiet() => Read("select 'x' from bus_delivery where state = 'Pending'").Count == 0;

    private IReadOnlyList<string> Read(string sql)
    {
        using var connection = new SqliteConnection { ConnectionString = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString() };
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }
}
