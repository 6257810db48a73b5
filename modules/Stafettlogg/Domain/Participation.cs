namespace Kommune.Stafettlogg;

/// <summary>How a child wants to take part in meetings.</summary>
internal enum Participation
{
    Unknown = 0,
    WholeMeeting,
    PartOfMeeting,
    Message,
    NotThisTime,
}
