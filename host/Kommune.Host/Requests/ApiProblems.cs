using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace Kommune.Host.Requests;

/// <summary>RFC 9457 problem details: the same codes and words as the pages, by field.</summary>
internal static class ApiProblems
{
    public static async Task Write(HttpContext context, Failure failure)
    {
        var texts = context.RequestServices.GetRequiredService<ProblemTexts>();
        var details = new ProblemDetails
        {
            Status = failure.Status,
            Type = $"urn:kommune:problem:{failure.Status.ToString(CultureInfo.InvariantCulture)}",
            Title = ProblemTexts.Title(failure.Status),
            Detail = failure.Status == StatusCodes.Status403Forbidden ? ProblemTexts.Reason(failure.Reason) : null,
        };
        if (failure.Problems.Count > 0)
        {
            details.Extensions["errors"] = failure.Problems
                .GroupBy(problem => problem.Field ?? "")
                .ToDictionary(group => group.Key, group => group.Select(texts.Of).ToArray());
            details.Extensions["codes"] = failure.Problems.Select(problem => problem.Code).ToArray();
        }
        if (failure.Current.Count > 0) details.Extensions["current"] = failure.Current;
        if (failure.Reference is not null) details.Extensions["reference"] = failure.Reference;

        context.Response.StatusCode = failure.Status;
        await context.Response.WriteAsJsonAsync(details, options: null, "application/problem+json", context.RequestAborted);
    }
}
