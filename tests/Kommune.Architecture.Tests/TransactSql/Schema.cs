using Kommune.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Kommune.Architecture.Tests.TransactSql;

/// <summary>Tables and columns as SQL Server would have them after every script.</summary>
internal sealed class Schema
{
    private readonly Dictionary<string, Dictionary<string, ColumnDefinition>> _tables = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Tables => _tables.Keys;

    public IReadOnlyDictionary<string, ColumnDefinition>? Table(string name) => _tables.GetValueOrDefault(name);

    /// <summary>Takes in one statement of a script and says what is wrong with it.</summary>
    public IEnumerable<string> Apply(string statement)
    {
        var (batch, mistakes) = TransactSqlText.Parse(statement);
        foreach (var mistake in mistakes) yield return mistake;
        foreach (var one in batch)
            foreach (var mistake in Apply(one)) yield return mistake;
    }

    /// <summary>The engine's own script for each number, in statements.</summary>
    public static IEnumerable<(string File, string Sql)> Statements(IReadOnlyList<MigrationScript> scripts)
    {
        var engine = new SqlServerMigrationEngine();
        return ScriptSource.For(engine, scripts).SelectMany(script => SqlText.Statements(TypeTokens.Expand(script, engine)).Select(sql => (script.File, sql)));
    }

    private IEnumerable<string> Apply(TSqlStatement statement)
    {
        switch (statement)
        {
            case CreateTableStatement create:
                var name = create.SchemaObjectName.BaseIdentifier.Value;
                var columns = create.Definition.ColumnDefinitions.ToDictionary(column => column.ColumnIdentifier.Value, StringComparer.OrdinalIgnoreCase);
                if (!_tables.TryAdd(name, columns)) yield return $"the table {name} is made twice";
                var constraints = create.Definition.TableConstraints.OfType<UniqueConstraintDefinition>()
                    .SelectMany(constraint => Keys(name, [.. constraint.Columns.Select(Name)], constraint.IsPrimaryKey));
                var own = columns.Values.SelectMany(column => column.Constraints.OfType<UniqueConstraintDefinition>()
                    .SelectMany(constraint => Keys(name, [column.ColumnIdentifier.Value], constraint.IsPrimaryKey)));
                var foreign = create.Definition.TableConstraints.Concat(columns.Values.SelectMany(column => column.Constraints))
                    .OfType<ForeignKeyConstraintDefinition>().Select(key => key.ReferenceTableName.BaseIdentifier.Value).Where(table => !_tables.ContainsKey(table))
                    .Select(table => $"{name} refers to {table}, which does not exist");
                foreach (var mistake in constraints.Concat(own).Concat(foreign)) yield return mistake;
                break;

            case AlterTableAddTableElementStatement alter:
                var table = alter.SchemaObjectName.BaseIdentifier.Value;
                if (Table(table) is null) yield return $"there is no table {table}";
                else
                    foreach (var column in alter.Definition.ColumnDefinitions)
                        if (!_tables[table].TryAdd(column.ColumnIdentifier.Value, column)) yield return $"{table} has {column.ColumnIdentifier.Value} already";
                break;

            case AlterTableDropTableElementStatement drop:
                foreach (var element in drop.AlterTableDropTableElements)
                    if (!_tables[drop.SchemaObjectName.BaseIdentifier.Value].Remove(element.Name.Value)) yield return $"there is no column {element.Name.Value}";
                break;

            case DropTableStatement drop:
                foreach (var dropped in drop.Objects.Select(one => one.BaseIdentifier.Value))
                    if (!_tables.Remove(dropped)) yield return $"there is no table {dropped}";
                break;

            case CreateIndexStatement index:
                var filtered = index.FilterPredicate is not null;
                foreach (var mistake in Keys(index.OnName.BaseIdentifier.Value, [.. index.Columns.Select(Name)], !index.Unique || filtered)) yield return mistake;
                if (filtered && Table(index.OnName.BaseIdentifier.Value) is { } on)
                    foreach (var mistake in new NameCheck(this).Condition(index.FilterPredicate!, on.Keys)) yield return mistake;
                break;

            default:
                foreach (var mistake in new NameCheck(this).Statement(statement)) yield return mistake;
                break;
        }
    }

    /// <summary>SQL Server takes no unbounded text into an index, and lets a unique one have a single NULL, where the other engines have no limit.</summary>
    private IEnumerable<string> Keys(string table, IReadOnlyList<string> keys, bool maybeMissing)
    {
        if (Table(table) is not { } columns)
        {
            yield return $"there is no table {table}";
            yield break;
        }
        foreach (var key in keys)
        {
            if (!columns.TryGetValue(key, out var column)) yield return $"{table} has no column {key}";
            else if (IsUnbounded(column)) yield return $"{table}.{key} has no greatest length and cannot be in an index: {{{{key}}}} can";
            else if (!maybeMissing && IsNullable(column)) yield return $"{table}.{key} may be missing, and a unique index lets it be missing once on SQL Server: add where {key} is not null";
        }
    }

    public static bool IsNullable(ColumnDefinition column) =>
        !column.Constraints.Any(constraint => constraint is NullableConstraintDefinition { Nullable: false } or UniqueConstraintDefinition { IsPrimaryKey: true });

    private static bool IsUnbounded(ColumnDefinition column) =>
        column.DataType is SqlDataTypeReference { Parameters: [MaxLiteral] };

    private static string Name(ColumnWithSortOrder column) => column.Column.MultiPartIdentifier.Identifiers[^1].Value;
}
