namespace Kommune.Stafettlogg;

internal enum MeasureStatus
{
    Unknown = 0,

    /// <summary>A measure at home that the family has not answered yet.</summary>
    Offered,
    Ongoing,
    Done,
    Stopped,

    /// <summary>The family did not want it; nothing more is asked about it.</summary>
    Declined,
}
