namespace Kommune.BtiGuide;

internal static class Permissions
{
    public const string Edit = "bti-guide.edit";
    public const string Wonder = "bti-guide.wonder";

    /// <summary>Following the guide for somebody.</summary>
    public const string Follow = "bti-guide.follow";

    /// <summary>Reading where one is; what is read, the access policy says.</summary>
    public const string ReadCase = "bti-guide.case";

    /// <summary>Knowing how often the way to child welfare is used.</summary>
    public const string SafetyNumbers = "bti-guide.safety-numbers";
}
