namespace Kommune.IndividualPlans.Pages;

/// <summary>A notification in words that tell nothing of whom it is about.</summary>
internal static class NotificationText
{
    public static string About(InboxRow row) => PageTexts.Get(row.IsChild ? "inbox.about-child" : "inbox.about-adult");

    public static string From(InboxRow row) => row.UnitName is { } unit ? PageTexts.Get("inbox.from", unit) : PageTexts.Of("inbox.from", row.Capacity);
}
