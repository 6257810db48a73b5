using Kommune.Platform.Tenancy;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

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
            var failure = Failure.Of(exception) with { Written = Written(context) };
            if (failure.Reference is { } reference)
                // The route pattern, never the address: an address may hold the id of a case. The exception's text stays out: it may quote values.
                Fault(logger, tenant.IsSet ? tenant.Tenant.Municipality.Key : "-", context.Request.Method,
                    (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-", reference, exception.GetType().Name, exception.StackTrace ?? "");

            context.Response.Clear();
            context.Response.StatusCode = failure.Status;
            context.Items[typeof(Failure)] = failure;

            // The calm page itself failed: say the little that needs no page.
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
                await context.Response.WriteAsync(Texts.Get($"problem.{ProblemTexts.Known(failure.Status)}.title"), context.RequestAborted);
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null } && context.Request.IsApi())
            await ApiProblems.Write(context, context.Items[typeof(Failure)] as Failure ?? new Failure(context.Response.StatusCode));
    }

    /// <summary>The words of a refused form, as far as it was read. Ids and choices are no loss.</summary>
    private static IReadOnlyList<string> Written(HttpContext context) =>
        context.Request.IsApi() || context.Features.Get<IFormFeature>()?.Form is not { } form ? []
            : [.. form.Where(field => field.Key.StartsWith("Form.", StringComparison.Ordinal)).SelectMany(field => field.Value).OfType<string>().Where(value => value.Trim().Contains(' ', StringComparison.Ordinal))];

    [LoggerMessage(Level = LogLevel.Error, Message = "{Municipality} {Method} {Route} failed, reference {Reference}: {Exception}\n{Stack}")]
    private static partial void Fault(ILogger logger, string municipality, string method, string route, string reference, string exception, string stack);
}
