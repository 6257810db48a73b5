namespace Kommune.Contracts;

/// <summary>What a tool makes or opens. A step of the action guide asks for one of these.</summary>
public enum WorkToolKind
{
    /// <summary>Not given.</summary>
    Unknown = 0,

    /// <summary>A note of what an employee wonders about.</summary>
    WonderNote,

    /// <summary>A question to those who decide, about a log or about what a service may see.</summary>
    Consent,

    /// <summary>A call to a meeting with the family.</summary>
    Meeting,

    /// <summary>The relay log (stafettlogg): a new one, or the one there is.</summary>
    RelayLog,

    /// <summary>Whether it helped, by child, guardian and service.</summary>
    Evaluation,

    /// <summary>A notification of need to the coordinating unit (hpl § 38 a).</summary>
    Notification,

    /// <summary>An offer to somebody else to hold the baton.</summary>
    BatonTransfer,
}
