namespace Kommune.BtiGuide.Content;

/// <summary>Who a step or an action is for. The words are texts of the frame, so that every guide names them alike.</summary>
internal enum GuideRole
{
    Unknown = 0,
    All,
    Employee,
    UnitManager,
    BatonHolder,
    Guardian,
    Child,
    Youth,
    OtherService,
    AllServices,
    HealthPersonnel,
    CoordinatingUnit,
}
