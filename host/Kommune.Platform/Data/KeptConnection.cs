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
    private readonly Dictionary<(string Sql, Type Shape), KeptRows?> _rows = [];

    public SqliteCommand Statement(string sql)
    {
        if (_statements.TryGetValue(sql, out var known)) return known;
        if (_statements.Count == MostStatements) Forget();
        var statement = new SqliteCommand { Connection = this, CommandText = sql };
        _statements.Add(sql, statement);
        return statement;
    }

    /// <summary>Null where values of the shape cannot be bound by place.</summary>
    public KeptRows? Rows(string sql, Type shape)
    {
        if (_rows.TryGetValue((sql, shape), out var known)) return known;
        if (_rows.Count == MostStatements) Forget();
        return _rows[(sql, shape)] = KeptRows.Prepare(this, sql, shape);
    }

    /// <summary>A statement without values, such as the beginning and the end of a transaction.</summary>
    public void Run(string sql) => Rows(sql, typeof(object))!.Execute(this, values: null);

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
        foreach (var rows in _rows.Values) rows?.Dispose();
        _rows.Clear();
    }
}
