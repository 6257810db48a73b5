namespace Kommune.Platform.People;

/// <summary>Codes of <c>kp_org_unit.kind</c>.</summary>
internal static class UnitKinds
{
    public const string CoordinatingUnit = "coordinating-unit";
    public const string Kindergarten = "kindergarten";
    public const string School = "school";
    public const string AfterSchoolCare = "after-school-care";
    public const string UpperSecondarySchool = "upper-secondary-school";
    public const string ChildHealth = "child-health";
    public const string Ppt = "ppt";
    public const string ChildWelfare = "child-welfare";
    public const string MentalHealth = "mental-health";
    public const string HomeCare = "home-care";
    public const string Rehabilitation = "rehabilitation";
    public const string RespiteCare = "respite-care";
    public const string SupportedHousing = "supported-housing";
    public const string Nav = "nav";
    public const string GeneralPractitioner = "general-practitioner";
    public const string HealthTrust = "health-trust";
    public const string Administration = "administration";
    public const string Operations = "operations";
}
