namespace Kommune.Stafettlogg.Meetings;

/// <summary>Whose point it is. The order is the agenda's: the child first, then the family, then what is open, then the helpers.</summary>
internal enum PointFrom
{
    Unknown = 0,
    Child,
    Family,

    /// <summary>A measure that is not done.</summary>
    Measure,

    /// <summary>A goal that is not reached.</summary>
    Goal,
    Helper,
}
