namespace Kommune.Stafettlogg.Meetings;

/// <summary>What is done with a meeting, for the read log; each has the text <c>done.…</c>.</summary>
internal static class MeetingCodes
{
    public const string Called = "log-meeting-called";
    public const string PointAdded = "log-meeting-point-added";
    public const string Written = "log-meeting-minutes-written";
    public const string Published = "log-meeting-published";
    public const string Approved = "log-meeting-approved";
    public const string Commented = "log-meeting-commented";
    public const string Cancelled = "log-meeting-cancelled";

    public static IReadOnlyList<string> All { get; } = [Called, PointAdded, Written, Published, Approved, Commented, Cancelled];
}
