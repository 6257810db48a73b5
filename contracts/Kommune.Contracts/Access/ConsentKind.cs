namespace Kommune.Contracts;

/// <summary>The two consents this platform handles; kept apart (R22).</summary>
public enum ConsentKind
{
    /// <summary>Not stated.</summary>
    Unknown = 0,

    /// <summary>That the plan or log is made (IP regulation § 5).</summary>
    Make,

    /// <summary>That a service may see named sections (fvl § 13 a nr. 1).</summary>
    Share,

    /// <summary>That a named relative may read named sections: an adult's own yes, until it is asked again (R23).</summary>
    Relative,
}
