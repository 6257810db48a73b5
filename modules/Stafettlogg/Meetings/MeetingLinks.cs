namespace Kommune.Stafettlogg.Meetings;

internal static class MeetingLinks
{
    public static string All(Guid logId) => $"{Links.Log(logId)}/meetings";

    public static string New(Guid logId) => $"{All(logId)}/new";

    public static string Of(Guid logId, Guid id) => $"{All(logId)}/{id}";

    public static string Minutes(Guid logId, Guid id) => $"{Of(logId, id)}/minutes";

    public static string Decide(Guid logId, Guid id) => $"{Of(logId, id)}/decide";

    public static string Calendar(Guid logId, Guid id) => $"/api/stafettlogg/logs/{logId}/meetings/{id}/calendar";
}
