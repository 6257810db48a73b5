namespace Kommune.Architecture.Tests.Fixtures;

/// <summary>Bad: statements on tables of others, in a module whose tables begin with smp_.</summary>
internal static class ForeignStore
{
    public static string[] Statements() =>
    [
        "select id, state from ip_plan where id = @id",
        "with mine as (select id from smp_greeting) select g.id from mine g join sqlite_master m on m.name = g.id",
    ];
}
