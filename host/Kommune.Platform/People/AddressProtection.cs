namespace Kommune.Platform.People;

/// <summary>Grade in Folkeregisteret; the graded address itself is never kept here (R69).</summary>
internal enum AddressProtection
{
    None = 0,

    /// <summary>Fortrolig: not to private persons.</summary>
    Confidential,

    /// <summary>Strengt fortrolig: not even to other authorities.</summary>
    StrictlyConfidential,
}
