namespace Kommune.BtiGuide;

internal static class Permissions
{
    public const string Edit = "bti-guide.edit";
    public const string Wonder = "bti-guide.wonder";
}
