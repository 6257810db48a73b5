namespace Kommune.Stafettlogg;

internal static class Links
{
    public const string Logs = "/stafettlogg/logs";
    public const string New = "/stafettlogg/logs/new";

    public static string Log(Guid id) => $"/stafettlogg/logs/{id}";

    public static string Of(Guid subjectId) => $"/stafettlogg/people/{subjectId}";
}
