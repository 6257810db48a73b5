namespace Kommune.Stafettlogg;

/// <summary>Where a log is in its life. That the baton is offered to somebody is not a state of the log: the old holder answers for it until the new one has said yes.</summary>
internal enum LogState
{
    Unknown = 0,

    /// <summary>The family is asked. Nothing is written and nobody sees it before the yes (R10).</summary>
    Proposed,
    Open,

    /// <summary>A consent has run out or was taken back: services see nothing, and nothing is lost.</summary>
    ConsentLapsed,
    Paused,

    /// <summary>An individual plan takes over, and waits for its own consent (R24).</summary>
    Converting,

    /// <summary>It is agreed to end: the last evaluation is offered.</summary>
    Closing,
    Closed,

    /// <summary>The family did not want it. Only that somebody asked, and when, is kept (R15).</summary>
    Declined,
}
