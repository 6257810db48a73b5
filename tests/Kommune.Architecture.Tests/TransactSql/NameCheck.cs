using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Kommune.Architecture.Tests.TransactSql;

/// <summary>
/// Whether every table and column a statement names exists where it is named, and what SQL Server refuses although its grammar lets it pass
/// and the other engines take it. One statement for each.
/// </summary>
internal sealed class NameCheck(Schema schema) : TSqlFragmentVisitor
{
    /// <summary>What we ask of the server's own tables.</summary>
    private static readonly Dictionary<string, string[]> Catalogue = new()
    {
        ["tables"] = ["object_id", "name"],
        ["foreign_keys"] = ["name", "parent_object_id"],
        ["triggers"] = ["name", "parent_id", "parent_class"],
        ["databases"] = ["name", "snapshot_isolation_state"],
    };

    private readonly List<string> _mistakes = [];
    private readonly Dictionary<string, IReadOnlyList<string>> _named = new(StringComparer.OrdinalIgnoreCase); // with x as (…)
    private Scope? _scope;
    private bool _inAggregate;

    public IEnumerable<string> Statement(TSqlStatement statement)
    {
        if (statement is CreateTriggerStatement trigger)
        {
            // What a trigger sees of the rows that came and went.
            _named["inserted"] = _named["deleted"] = [.. Columns(trigger.TriggerObject.Name.BaseIdentifier.Value) ?? []];
            trigger.StatementList.Accept(this);
            return _mistakes;
        }
        if (statement is not (SelectStatement or InsertStatement or UpdateStatement or DeleteStatement)) return [$"a {statement.GetType().Name} is not for a store"];
        statement.Accept(this);
        return _mistakes;
    }

    /// <summary>The condition of an index.</summary>
    public IEnumerable<string> Condition(BooleanExpression condition, IEnumerable<string> columns)
    {
        _scope = new Scope(null);
        _scope.Add("", columns);
        condition.Accept(this);
        return _mistakes;
    }

    public override void ExplicitVisit(SelectStatement node)
    {
        node.WithCtesAndXmlNamespaces?.Accept(this); // the names first, then who uses them
        node.QueryExpression.Accept(this);
    }

    public override void ExplicitVisit(CommonTableExpression node)
    {
        node.QueryExpression.Accept(this);
        _named[node.ExpressionName.Value] = node.Columns.Count > 0 ? [.. node.Columns.Select(column => column.Value)] : Results(node.QueryExpression);
    }

    public override void ExplicitVisit(QuerySpecification node)
    {
        _scope = new Scope(_scope);
        node.FromClause?.Accept(this);
        foreach (var element in node.SelectElements) element.Accept(this);
        node.WhereClause?.Accept(this);
        node.GroupByClause?.Accept(this);
        node.HavingClause?.Accept(this);
        Order(node.OrderByClause, Results(node), Conditions.Present(node.WhereClause));
        if (node is { UniqueRowFilter: UniqueRowFilter.Distinct, OrderByClause: { } order })
            foreach (var name in order.OrderByElements.Select(element => element.Expression).OfType<ColumnReferenceExpression>().Select(Last).Except(Results(node), StringComparer.OrdinalIgnoreCase))
                Say($"SELECT DISTINCT is sorted by {name}, which it does not give");
        if (node.GroupByClause is not null || node.SelectElements.Any(Grouping.HasAggregate))
            foreach (var name in Grouping.Loose(node)) Say($"{name} is neither grouped nor counted");
        _scope = _scope!.Outer;
    }

    public override void ExplicitVisit(BinaryQueryExpression node)
    {
        node.FirstQueryExpression.Accept(this);
        node.SecondQueryExpression.Accept(this);
        if (Results(node.FirstQueryExpression).Count != Results(node.SecondQueryExpression).Count) Say("the branches of a UNION give different numbers of columns");
        var scope = _scope;
        _scope = new Scope(null);
        Order(node.OrderByClause, Results(node), []);
        _scope = scope;
    }

    public override void ExplicitVisit(NamedTableReference node)
    {
        var name = node.SchemaObject.BaseIdentifier.Value;
        if (node.SchemaObject.SchemaIdentifier?.Value == "sys")
        {
            _scope!.Add(name, Catalogue[name]);
            return;
        }
        if (Columns(name) is not { } columns)
        {
            Say($"there is no table {name}");
            columns = [];
        }
        var maybeMissing = _named.ContainsKey(name) ? [] : (schema.Table(name)?.Values ?? []).Where(Schema.IsNullable).Select(column => column.ColumnIdentifier.Value);
        if (!_scope!.Add(node.Alias?.Value ?? name, columns, maybeMissing)) Say($"two tables are called {node.Alias?.Value ?? name} here");
    }

    public override void ExplicitVisit(QueryDerivedTable node)
    {
        var here = _scope;
        _scope = here!.Outer; // a table in FROM does not see its neighbours
        node.QueryExpression.Accept(this);
        _scope = here;
        if (!here.Add(node.Alias.Value, node.Columns.Count > 0 ? node.Columns.Select(column => column.Value) : Results(node.QueryExpression)))
            Say($"two tables are called {node.Alias.Value} here");
    }

    public override void ExplicitVisit(ScalarSubquery node)
    {
        if (_inAggregate) Say("an aggregate over a query");
        var inside = _inAggregate;
        _inAggregate = false;
        base.ExplicitVisit(node);
        _inAggregate = inside;
    }

    public override void ExplicitVisit(FunctionCall node)
    {
        var inside = _inAggregate;
        _inAggregate |= Grouping.IsAggregate(node);
        base.ExplicitVisit(node);
        _inAggregate = inside;
    }

    public override void ExplicitVisit(InsertSpecification node)
    {
        _scope = new Scope(null);
        node.Target.Accept(this);
        foreach (var column in node.Columns) column.Accept(this);
        _scope = null;
        node.InsertSource.Accept(this);
        var given = node.InsertSource switch
        {
            ValuesInsertSource values => values.RowValues.Select(row => row.ColumnValues.Count),
            SelectInsertSource select => [Results(select.Select).Count],
            _ => [],
        };
        foreach (var count in given.Where(count => count != node.Columns.Count)) Say($"{node.Columns.Count} columns and {count} values");
    }

    public override void ExplicitVisit(UpdateSpecification node)
    {
        _scope = new Scope(null);
        node.Target.Accept(this);
        foreach (var clause in node.SetClauses) clause.Accept(this);
        node.WhereClause?.Accept(this);
        if (node.FromClause is not null) Say("UPDATE … FROM is not portable");
    }

    public override void ExplicitVisit(DeleteSpecification node)
    {
        _scope = new Scope(null);
        node.Target.Accept(this);
        node.WhereClause?.Accept(this);
        if (node.FromClause is not null) Say("DELETE … FROM … FROM is not portable");
    }

    public override void ExplicitVisit(ColumnReferenceExpression node)
    {
        if (node.MultiPartIdentifier?.Identifiers is not { Count: > 0 } parts) return; // count(*)
        if (_scope?.Mistake(parts.Count > 1 ? parts[^2].Value : null, parts[^1].Value) is { } mistake) Say(mistake);
        else if (_scope is null) Say($"no table here has a column {parts[^1].Value}");
    }

    public override void ExplicitVisit(StringLiteral node)
    {
        if (!node.IsNational && node.Value.Any(letter => letter > 127)) Say($"'{node.Value}' loses letters: a text of more than ASCII is a parameter");
    }

    private void Order(OrderByClause? order, IReadOnlyList<string> results, IEnumerable<string> present)
    {
        foreach (var element in order?.OrderByElements ?? [])
        {
            if (element.Expression is ColumnReferenceExpression { MultiPartIdentifier.Identifiers: { } parts }
                && !present.Contains(parts[^1].Value, StringComparer.OrdinalIgnoreCase) && _scope!.MayBeMissing(parts.Count > 1 ? parts[^2].Value : null, parts[^1].Value))
                Say($"sorted by {parts[^1].Value}, which may be missing: engines disagree whether that is first or last");
            if (element.Expression is not ColumnReferenceExpression { MultiPartIdentifier.Identifiers.Count: 1 } column || !results.Contains(Last(column), StringComparer.OrdinalIgnoreCase))
                element.Expression.Accept(this);
        }
    }

    private IReadOnlyList<string> Results(QueryExpression query) => query switch
    {
        QueryParenthesisExpression inside => Results(inside.QueryExpression),
        BinaryQueryExpression both => Results(both.FirstQueryExpression),
        QuerySpecification one => [.. one.SelectElements.SelectMany(element => element switch
        {
            SelectScalarExpression { ColumnName.Value: { } name } => [name],
            SelectScalarExpression { Expression: ColumnReferenceExpression column } => [Last(column)],
            SelectStarExpression { Qualifier.Identifiers: { } source } => [.. Sources(one).ColumnsOf(source[^1].Value)],
            SelectStarExpression => [.. Sources(one).Columns],
            _ => (IEnumerable<string>)[""],
        })],
        _ => [],
    };

    /// <summary>For a star outside its own query's visit.</summary>
    private Scope Sources(QuerySpecification query)
    {
        var check = new NameCheck(schema) { _scope = new Scope(_scope) };
        foreach (var (name, columns) in _named) check._named[name] = columns;
        query.FromClause?.Accept(check);
        return check._scope!;
    }

    private IReadOnlyCollection<string>? Columns(string table) =>
        _named.TryGetValue(table, out var named) ? named : schema.Table(table)?.Keys.ToList();

    private static string Last(ColumnReferenceExpression column) => column.MultiPartIdentifier.Identifiers[^1].Value;

    private void Say(string mistake) => _mistakes.Add(mistake);
}
