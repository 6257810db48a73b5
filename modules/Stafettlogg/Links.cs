namespace Kommune.Stafettlogg;

internal static class Links
{
    public const string Logs = "/stafettlogg/logs";
    public const string New = "/stafettlogg/logs/new";

    public static string Log(Guid id) => $"/stafettlogg/logs/{id}";

    public static string Baton(Guid id) => $"{Log(id)}/baton";

    /// <summary>The platform's page where the baton is offered.</summary>
    public static string PassBaton(Guid id) => $"/handover/{id:D}";

    public static string Answer(Guid id) => $"/stafettlogg/logs/{id}/answer";

    public static string Voice(Guid id) => $"/stafettlogg/logs/{id}/voice";

    public static string Moment(Guid id) => $"/stafettlogg/logs/{id}/moments/new";

    public static string Goal(Guid id, Guid? goalId = null) => $"/stafettlogg/logs/{id}/goals/{(goalId is { } one ? one : "new")}";

    public static string NewMeasure(Guid id, Guid? goalId = null) => $"/stafettlogg/logs/{id}/measures/new{(goalId is { } one ? $"?goal={one}" : "")}";

    public static string Measure(Guid id, Guid measureId) => $"/stafettlogg/logs/{id}/measures/{measureId}";

    public static string Evaluate(Guid id) => $"/stafettlogg/logs/{id}/evaluate";

    public static string Messages(Guid id) => $"/stafettlogg/logs/{id}/messages";

    public static string Note(Guid id) => $"/stafettlogg/logs/{id}/notes/new";

    public static string File(Guid id, Guid noteId) => $"/stafettlogg/logs/{id}/notes/{noteId}/file";

    public static string Level(Guid id) => $"/stafettlogg/logs/{id}/level";

    public static string Invite(Guid id) => $"/stafettlogg/logs/{id}/invite";

    public static string Interpreter(Guid id) => $"/stafettlogg/logs/{id}/interpreter";

    public static string Pause(Guid id) => $"/stafettlogg/logs/{id}/pause";

    public static string Born(Guid id) => $"/stafettlogg/logs/{id}/born";

    public static string WrongPerson(Guid id) => $"/stafettlogg/logs/{id}/wrong-person";

    public static string Close(Guid id) => $"/stafettlogg/logs/{id}/close";

    public static string Archive(Guid id) => $"/stafettlogg/logs/{id}/archive";

    public static string Print(Guid id) => $"/stafettlogg/logs/{id}/print";

    /// <summary>The platform's page of who sees what.</summary>
    public static string Sharing(Guid id) => $"/consents/{id}";
}
