using Kommune.Platform.Tenancy;
using Microsoft.AspNetCore.Diagnostics;

namespace Kommune.Host.Requests;

/// <summary>
/// Turns what went wrong into the right answer: problem details for programs, a calm page for people (through
/// <c>UseStatusCodePagesWithReExecute</c>), one log line without personal data for operators.
/// </summary>
internal sealed partial class FailureMiddleware(RequestDelegate next, ILogger<FailureMiddleware> logger)
{
    public async Task Invoke(HttpContext context, CurrentTenant tenant)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            var failure = Failure.Of(exception, tenant.IsSet ? tenant.Tenant.Database : null);
            // The database may be away, or access lost since the form was opened, before anybody has looked at what was written.
            if (failure.Status is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound or StatusCodes.Status503ServiceUnavailable) await ReadForm(context);
            failure = failure with { Written = WrittenForm.Of(context) };
            if (failure.Reference is { } reference)
                // The route pattern, never the address: an address may hold the id of a case. The exception's text stays out: it may quote values.
                Fault(logger, tenant.IsSet ? tenant.Tenant.Municipality.Key : "-", context.Request.Method,
                    (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-", reference, exception.GetType().Name, exception.StackTrace ?? "");

            context.Response.Clear();
            context.Response.StatusCode = failure.Status;
            if (failure.Status == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = "30";
            context.Items[typeof(Failure)] = failure;

            // The calm page itself failed: say the little that needs no page.
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
                await context.Response.WriteAsync(Texts.Get($"problem.{ProblemTexts.Known(failure.Status)}.title"), context.RequestAborted);
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null } && context.Request.IsApi())
            await ApiProblems.Write(context, context.Items[typeof(Failure)] as Failure ?? new Failure(context.Response.StatusCode));
    }

    private static async Task ReadForm(HttpContext context)
    {
        if (!context.Request.HasFormContentType || context.Request.IsApi()) return;
        try
        {
            await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or OperationCanceledException)
        {
            // Whoever sent it is gone, or it was no form: nothing to give back.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Municipality} {Method} {Route} failed, reference {Reference}: {Exception}\n{Stack}")]
    private static partial void Fault(ILogger logger, string municipality, string method, string route, string reference, string exception, string stack);
}
