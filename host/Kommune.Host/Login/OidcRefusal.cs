namespace Kommune.Host.Login;

/// <summary>Why somebody was not let in; each has a page that says what to do.</summary>
internal enum OidcRefusal
{
    /// <summary>The answer is not what was asked for, or not in time.</summary>
    Failed,

    /// <summary>The person turned back at the provider.</summary>
    Cancelled,

    /// <summary>Proved too weakly who it is.</summary>
    Level,

    /// <summary>Proved, and not known to the municipality.</summary>
    Unknown,
}
