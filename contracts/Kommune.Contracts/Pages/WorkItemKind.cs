namespace Kommune.Contracts;

/// <summary>The lists of the start pages.</summary>
public enum WorkItemKind
{
    /// <summary>Not stated.</summary>
    Unknown = 0,

    /// <summary>Something is expected of the reader.</summary>
    ToDo,

    /// <summary>New to the reader; no answer is due.</summary>
    New,

    /// <summary>The reader waits for somebody else.</summary>
    WaitingForOthers,
}
