namespace Kommune.Stafettlogg;

/// <summary>What can be done with a log; <see cref="LogTable"/> says when.</summary>
internal enum LogOperation
{
    Unknown = 0,
    Open,
    Decline,
    Write,
    ChangeLevel,
    InviteService,
    PassBaton,
    Meet,
    Pause,
    Resume,
    LapseConsent,
    RenewConsent,
    Convert,
    CancelConversion,
    CloseConverted,
    StartClosing,
    Close,
    Reopen,
}
