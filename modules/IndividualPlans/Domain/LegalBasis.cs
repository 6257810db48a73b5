namespace Kommune.IndividualPlans;

/// <summary>The law that gives the right, and with it the way to complain.</summary>
internal enum LegalBasis
{
    Unknown = 0,
    HealthCare,
    Nav,
    Social,
    ChildWelfare,
}
