namespace Kommune.BtiGuide.Content;

/// <summary>What an action makes. It opens only to those who are logged in, and only where the module that makes it is on.</summary>
internal enum Creation
{
    Unknown = 0,
    WonderNote,
    Consent,
    Meeting,
    RelayLog,
    Evaluation,
    Notification,
    BatonTransfer,
    SystemMeasure,
}
