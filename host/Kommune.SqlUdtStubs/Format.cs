namespace Microsoft.SqlServer.Server;

/// <summary>How a CLR type of a column is written. Named by the driver for every parameter.</summary>
public enum Format
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>By the server.</summary>
    Native = 1,

    /// <summary>By the type.</summary>
    UserDefined = 2,
}
