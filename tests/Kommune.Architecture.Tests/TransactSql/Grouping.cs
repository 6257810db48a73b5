using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Kommune.Architecture.Tests.TransactSql;

/// <summary>Columns outside of GROUP BY and of every aggregate: PostgreSQL lets those of a grouped key pass, SQLite any, SQL Server none.</summary>
internal sealed class Grouping : TSqlFragmentVisitor
{
    private static readonly HashSet<string> Aggregates = new(["count", "sum", "min", "max", "avg", "count_big", "string_agg"], StringComparer.OrdinalIgnoreCase);

    private readonly List<string> _loose = [];
    private bool _hasAggregate;

    public static bool IsAggregate(FunctionCall call) => Aggregates.Contains(call.FunctionName.Value) && call.OverClause is null;

    public static bool HasAggregate(SelectElement element)
    {
        var walk = new Grouping();
        element.Accept(walk);
        return walk._hasAggregate;
    }

    public static IEnumerable<string> Loose(QuerySpecification query)
    {
        var walk = new Grouping();
        foreach (var element in query.SelectElements) element.Accept(walk);
        query.HavingClause?.Accept(walk);
        var results = query.SelectElements.OfType<SelectScalarExpression>().Where(element => element.ColumnName is not null).Select(element => element.ColumnName.Value);
        foreach (var element in query.OrderByClause?.OrderByElements ?? [])
            if (element.Expression is not ColumnReferenceExpression column || !results.Contains(Text(column), StringComparer.OrdinalIgnoreCase)) element.Accept(walk);
        var grouped = (query.GroupByClause?.GroupingSpecifications ?? []).OfType<ExpressionGroupingSpecification>().Select(one => Text(one.Expression));
        return walk._loose.Except(grouped, StringComparer.OrdinalIgnoreCase);
    }

    public override void ExplicitVisit(FunctionCall node)
    {
        if (IsAggregate(node)) _hasAggregate = true;
        else base.ExplicitVisit(node);
    }

    public override void ExplicitVisit(ScalarSubquery node)
    {
        // A query of its own, with groups of its own.
    }

    public override void ExplicitVisit(ColumnReferenceExpression node) => _loose.Add(Text(node));

    private static string Text(TSqlFragment fragment) =>
        string.Concat(fragment.ScriptTokenStream.Skip(fragment.FirstTokenIndex).Take(fragment.LastTokenIndex - fragment.FirstTokenIndex + 1).Select(token => token.Text));
}
