namespace Kommune.Stafettlogg;

/// <summary>Doors of this module. What is in each room is decided by access, log by log.</summary>
internal static class Permissions
{
    /// <summary>Read logs one has a relation to.</summary>
    public const string Read = "stafettlogg.read";

    /// <summary>An employee's list of logs: dates, and nothing that was said.</summary>
    public const string Logs = "stafettlogg.logs";

    /// <summary>Write in logs one takes part in.</summary>
    public const string Write = "stafettlogg.write";

    /// <summary>The family's own: say yes and no, decide who sees, end the log.</summary>
    public const string Govern = "stafettlogg.govern";

    /// <summary>Ask a family about a log, and carry it until somebody else has said yes to the baton.</summary>
    public const string Open = "stafettlogg.open";

    /// <summary>Numbers of all logs, without a log behind any of them.</summary>
    public const string Numbers = "stafettlogg.numbers";
}
