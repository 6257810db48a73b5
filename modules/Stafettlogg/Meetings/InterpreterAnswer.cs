namespace Kommune.Stafettlogg.Meetings;

/// <summary>What is done about an interpreter before a meeting is called (R94).</summary>
internal enum InterpreterAnswer
{
    Unknown = 0,

    /// <summary>An interpreter comes.</summary>
    Booked,

    /// <summary>The family has said that it wants none this time.</summary>
    NotThisTime,
}
