namespace Kommune.Contracts;

/// <summary>Why access is allowed. Shown in plain words: "you see this because …".</summary>
public enum AccessBasis
{
    /// <summary>No basis.</summary>
    None = 0,

    /// <summary>It is about oneself.</summary>
    Self,

    /// <summary>Parental responsibility valid now (R56).</summary>
    ParentalResponsibility,

    /// <summary>A recorded mandate to act for the person.</summary>
    Mandate,

    /// <summary>Responsible for the case: coordinator or acting holder (R50).</summary>
    Responsible,

    /// <summary>Employee of the lead service.</summary>
    LeadService,

    /// <summary>The coordinating unit's own task (hol § 7-3, R27).</summary>
    CoordinatingUnit,

    /// <summary>A consent that covers this service and section (R11).</summary>
    Consent,

    /// <summary>A provision in law, named on the grant.</summary>
    Law,

    /// <summary>An emergency: the minimum, for an hour at most, reviewed afterwards (fvl § 13 b nr. 7, R40).</summary>
    Emergency,
}
