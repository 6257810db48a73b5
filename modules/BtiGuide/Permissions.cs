namespace Kommune.BtiGuide;

internal static class Permissions
{
    public const string Edit = "bti-guide.edit";
}
