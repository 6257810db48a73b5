namespace Kommune.BtiGuide.Content;

/// <summary>What must be there before an outcome can be chosen.</summary>
internal enum Requirement
{
    Unknown = 0,
    Consent,
    ParentConsent,
}
