namespace Kommune.Contracts;

/// <summary>Legal and chosen relations between persons.</summary>
public enum RelationKind
{
    /// <summary>Not stated.</summary>
    Unknown = 0,

    /// <summary>Parental responsibility (barnelova § 30).</summary>
    ParentalResponsibility,

    /// <summary>Verge with a limited mandate.</summary>
    LegalGuardian,

    /// <summary>Guardian-like role by a care decision.</summary>
    FosterParent,

    /// <summary>Nearest relative (pbrl § 1-3 b).</summary>
    NearestRelative,

    /// <summary>Relative chosen by the person.</summary>
    Relative,

    /// <summary>Written power of attorney.</summary>
    Proxy,
}
