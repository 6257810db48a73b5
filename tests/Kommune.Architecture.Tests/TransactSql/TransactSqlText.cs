using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Kommune.Architecture.Tests.TransactSql;

/// <summary>From text to what Microsoft's own parser makes of it.</summary>
internal static class TransactSqlText
{
    public static (IReadOnlyList<TSqlStatement> Statements, IReadOnlyList<string> Mistakes) Parse(string sql)
    {
        using var text = new StringReader(sql);
        var tree = (TSqlScript)new TSql150Parser(initialQuotedIdentifiers: true).Parse(text, out var errors);
        IReadOnlyList<string> mistakes = [.. errors.Select(error => $"not T-SQL: {error.Message}")];
        return (mistakes.Count > 0 ? [] : [.. tree.Batches.SelectMany(batch => batch.Statements)], mistakes);
    }
}
