using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Kommune.Architecture.Tests.TransactSql;

/// <summary>What a WHERE makes sure of.</summary>
internal static class Conditions
{
    /// <summary>Columns that no row of the result can lack: compared with something, or asked not to be missing, in every row.</summary>
    public static IEnumerable<string> Present(WhereClause? where) => Parts(where?.SearchCondition).SelectMany(part => part switch
    {
        BooleanIsNullExpression { IsNot: true, Expression: ColumnReferenceExpression column } => [Name(column)],
        BooleanComparisonExpression compared => new[] { compared.FirstExpression, compared.SecondExpression }.OfType<ColumnReferenceExpression>().Select(Name),
        _ => (IEnumerable<string>)[],
    });

    private static IEnumerable<BooleanExpression> Parts(BooleanExpression? condition) => condition switch
    {
        null => [],
        BooleanParenthesisExpression inside => Parts(inside.Expression),
        BooleanBinaryExpression { BinaryExpressionType: BooleanBinaryExpressionType.And } both => [.. Parts(both.FirstExpression), .. Parts(both.SecondExpression)],
        _ => [condition],
    };

    private static string Name(ColumnReferenceExpression column) => column.MultiPartIdentifier.Identifiers[^1].Value;
}
