namespace Kommune.BtiGuide;

internal static class Permissions
{
    public const string Edit = "bti-guide.edit";
    public const string Wonder = "bti-guide.wonder";

    /// <summary>Following the guide for somebody.</summary>
    public const string Follow = "bti-guide.follow";

    /// <summary>Reading where one is; what is read, the access policy says.</summary>
    public const string ReadCase = "bti-guide.case";

    /// <summary>Numbers of the municipality's wondering, without a note behind any of them.</summary>
    public const string Numbers = "bti-guide.numbers";

    /// <summary>Knowing how often the way to child welfare is used.</summary>
    public const string SafetyNumbers = "bti-guide.safety-numbers";
}
