namespace Kommune.Stafettlogg;

/// <summary>As what somebody writes: it follows from why the writing is allowed, never from what a form says.</summary>
internal enum Capacity
{
    Unknown = 0,

    /// <summary>The one the log is about.</summary>
    Child,

    /// <summary>Who lawfully acts for the child.</summary>
    Guardian,

    /// <summary>Who holds the baton, or acts as holder.</summary>
    Holder,

    /// <summary>Another service in the log.</summary>
    Participant,
}
