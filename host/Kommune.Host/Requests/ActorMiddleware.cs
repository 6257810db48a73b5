using Kommune.Contracts;
using Kommune.Host.Login;
using Kommune.Platform.Access;
using Kommune.Platform.Data;
using Kommune.Platform.People;
using Kommune.Platform.Tenancy;

namespace Kommune.Host.Requests;

/// <summary>
/// Who acts, re-read on every request: roles and relations that ended a second ago are gone (R6, R56). A cookie from another municipality
/// counts as nobody (R37).
/// </summary>
internal sealed class ActorMiddleware(RequestDelegate next)
{
    public async Task Invoke(HttpContext context, CurrentTenant tenant, CurrentActor current, WorkMode mode)
    {
        mode.CanWrite = !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
            && context.GetEndpoint()?.Metadata.GetMetadata<OwnWorkAttribute>() is null;

        // The calm page about a database that is away must not ask it who is reading.
        if (context.Items[typeof(Failure)] is Failure { Status: StatusCodes.Status503ServiceUnavailable })
        {
            await next(context);
            return;
        }
        if (tenant.IsSet && Session.Read(context.User) is { } session && session.Municipality == tenant.Tenant.Municipality.Key)
        {
            var loader = context.RequestServices.GetRequiredService<ActorLoader>();
            current.Actor = await loader.Load(session.PersonId, session.Kind) ?? Actor.Anonymous;
        }
        await next(context);
    }
}
