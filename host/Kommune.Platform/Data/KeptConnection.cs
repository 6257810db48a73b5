using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Kommune.Platform.Data;

/// <summary>
/// A connection that is kept between units of work together with what SQLite has made of its statements: parsing and planning one anew costs
/// more than running it.
/// </summary>
internal sealed class KeptConnection : SqliteConnection
{
    // A statement takes some kilobytes. Only lists of ids make new texts, so the limit is seldom met.
    private const int MostStatements = 200;

    private readonly Dictionary<string, SqliteCommand> _statements = [];

    public SqliteCommand Statement(string sql)
    {
        if (_statements.TryGetValue(sql, out var known)) return known;
        if (_statements.Count == MostStatements) Forget();
        var statement = new SqliteCommand { Connection = this, CommandText = sql };
        _statements.Add(sql, statement);
        return statement;
    }

    protected override DbCommand CreateDbCommand() => new KeptCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing) Forget();
        base.Dispose(disposing);
    }

    private void Forget()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        _statements.Clear();
    }
}
