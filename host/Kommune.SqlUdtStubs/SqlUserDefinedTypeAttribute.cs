namespace Microsoft.SqlServer.Server;

/// <summary>Marks a CLR type of a column.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>How it is written.</summary>
    public Format Format { get; } = format;

    /// <summary>Bytes at most.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Whether all values are as long.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Whether its bytes sort as it does.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>What checks a value.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>Its name in the database.</summary>
    public string? Name { get; set; }
}
