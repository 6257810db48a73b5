namespace Kommune.AuditCheck;

/// <summary>The lines of a log in order of their numbers, one at a time: a log may be larger than memory.</summary>
internal interface IAuditLines
{
    /// <summary>Fills in the next line; false when there is none.</summary>
    bool Read(AuditForm line);
}
