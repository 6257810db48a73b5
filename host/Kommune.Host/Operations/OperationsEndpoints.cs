using Kommune.Contracts;
using Kommune.Host.Pages;
using Kommune.Host.Requests;
using Kommune.Platform;
using Kommune.Platform.Bus;
using Kommune.Platform.Mail;
using Kommune.Platform.Tenancy;
using Microsoft.AspNetCore.Mvc;

namespace Kommune.Host.Operations;

/// <summary>What an operator can do on the operations page.</summary>
internal static class OperationsEndpoints
{
    public static void MapOperations(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/operations")
            .WithMetadata(new PermissionAttribute(Permissions.Operate), new ShowsNoPersonAttribute())
            .ExcludeFromDescription();
        group.MapPost("/modules", Switch);
        group.MapPost("/deliveries", Decide);
        group.MapPost("/mail", Mail);
    }

    private static async Task<IResult> Mail(MailMonitor monitor)
    {
        await monitor.Retry();
        return Results.LocalRedirect("/operations#mail");
    }

    [OwnWork]
    private static async Task<IResult> Switch(
        ModuleSwitch modules, CurrentTenant current, IAccess access, [FromForm] string module, [FromForm] bool on, CancellationToken cancellation)
    {
        if (await modules.Set(current.Tenant, module, on, access.Actor.Name, cancellation) is { } failure)
            throw new RuleViolationException("problem.module-switch", null, failure);
        return Results.LocalRedirect("/operations#modules");
    }

    private static async Task<IResult> Decide(
        DeadLetters letters, [FromForm(Name = "event")] Guid eventId, [FromForm] string subscriber, [FromForm] string decision, [FromForm] string? reason)
    {
        if (decision != "skip") await letters.Retry(eventId, subscriber);
        else if (!DeadLetters.IsReason(reason)) return Results.LocalRedirect($"/operations?refused={eventId:D}#why-{eventId:D}");
        else await letters.Skip(eventId, subscriber, reason!);
        return Results.LocalRedirect("/operations#events");
    }
}
