using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Kommune.Platform.Data;

/// <summary>Carries text and values of one run to the statement its connection keeps.</summary>
internal sealed class KeptCommand(KeptConnection connection) : DbCommand
{
    private readonly SqliteCommand _values = new();

    [AllowNull]
    public override string CommandText { get; set; } = "";

    public override int CommandTimeout { get; set; } = connection.DefaultTimeout;

    public override CommandType CommandType { get; set; } = CommandType.Text;

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get => connection; set => throw new NotSupportedException(); }

    protected override DbTransaction? DbTransaction { get; set; }

    protected override DbParameterCollection DbParameterCollection => _values.Parameters;

    public override int ExecuteNonQuery() => Statement().ExecuteNonQuery();

    public override object? ExecuteScalar() => Statement().ExecuteScalar();

    public override void Prepare() => Statement().Prepare();

    public override void Cancel() { }

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Statement().ExecuteReader(behavior);

    protected override void Dispose(bool disposing)
    {
        if (disposing) _values.Dispose();
        base.Dispose(disposing);
    }

    private SqliteCommand Statement()
    {
        var statement = connection.Statement(CommandText);
        statement.CommandTimeout = CommandTimeout;
        statement.Parameters.Clear();
        foreach (SqliteParameter value in _values.Parameters) statement.Parameters.Add(value);
        return statement;
    }
}
