namespace Microsoft.SqlServer.Server;

/// <summary>A type is not a CLR type of a column.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message) : base(message)
    {
    }

    /// <summary>Says which type, and why.</summary>
    public static InvalidUdtException Create(Type udtType, string resourceReason = "SqlUdtReason_NoUdtAttribute") =>
        new($"'{udtType.FullName}' is not a CLR type of a column ({resourceReason}).");
}
