using System.Globalization;
using Kommune.Contracts;

namespace Kommune.Host.Requests;

/// <summary>Words for problem details: the same as on the pages.</summary>
internal sealed class ProblemTexts(ModuleTexts texts)
{
    public static string Title(int status) => Texts.Get($"problem.{Known(status)}.title");

    public static string Reason(DenyReason reason) => Texts.Get($"denied.{reason}");

    public string Of(Problem problem) => texts.Find(problem.Code, [.. problem.Values]) ?? problem.Code;

    /// <summary>The statuses that have words of their own.</summary>
    public static string Known(int status) =>
        (status is 401 or 403 or 404 or 409 or 413 or 422 or 503 ? status : status >= 500 ? 500 : 400).ToString(CultureInfo.InvariantCulture);
}
