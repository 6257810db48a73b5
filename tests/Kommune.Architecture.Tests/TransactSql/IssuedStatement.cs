namespace Kommune.Architecture.Tests.TransactSql;

/// <summary>A text of SQL as it stands in an assembly.</summary>
/// <param name="Sql">The text, as the compiler has put it together.</param>
/// <param name="Call">The method of the unit of work that gets it; null when another method does.</param>
/// <param name="Type">The type it stands in.</param>
internal sealed record IssuedStatement(string Sql, string? Call, string Type);
