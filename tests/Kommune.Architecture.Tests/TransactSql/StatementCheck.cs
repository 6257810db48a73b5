using System.Text.RegularExpressions;
using Kommune.Platform.Data;
using Microsoft.Data.SqlClient;

namespace Kommune.Architecture.Tests.TransactSql;

/// <summary>A statement, put in SQL Server's words by the code that does so in production, parsed and held against the tables.</summary>
internal static partial class StatementCheck
{
    public static IEnumerable<string> Of(Schema schema, IssuedStatement issued)
    {
        foreach (var items in new[] { 0, 3, SqlServerList.MostParameters + 1 })
        {
            var (statements, mistakes) = TransactSqlText.Parse(Translated(issued, items));
            foreach (var mistake in mistakes.Concat(statements.SelectMany(new NameCheck(schema).Statement)).Distinct()) yield return mistake;
            if (mistakes.Count > 0 || !InList().IsMatch(issued.Sql)) yield break;
        }
    }

    private static string Translated(IssuedStatement issued, int items)
    {
        var sql = SqlServerDialect.Instance.Text(issued.Sql);
        using var command = new SqlCommand(issued.Call == nameof(UnitOfWork.Top) ? SqlServerDialect.Instance.Top(sql) : sql);
        foreach (var name in InList().Matches(sql).Select(match => match.Groups["name"].Value).Distinct().ToList())
            new SqlServerList([.. Enumerable.Range(0, items).Select(_ => SqlServerDialect.Instance.Form(Guid.Empty))]).AddParameter(command, name);
        return command.CommandText;
    }

    [GeneratedRegex(@"\bin @(?<name>\w+)")]
    private static partial Regex InList();
}
