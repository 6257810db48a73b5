using Kommune.Platform.Access;
using Kommune.Platform.Data;
using Kommune.Platform.Tenancy;

namespace Kommune.Host.Requests;

/// <summary>
/// A repeated post happens once. A form carries <c>_once</c>, a program sends <c>Idempotency-Key</c>; the answer of the first is remembered
/// in the same transaction as its work, and repeated to the second.
/// </summary>
internal sealed class OnceOnly(UnitOfWork work, CurrentTenant tenant, CurrentActor actor, TimeProvider clock)
{
    public sealed record Earlier
    {
        public string? Location { get; init; }
        public required int Status { get; init; }

        public void Repeat(HttpResponse response)
        {
            response.StatusCode = Status;
            if (Location is not null) response.Headers.Location = Location;
        }
    }

    private string? key;

    public async Task<Earlier?> Seen(HttpContext context)
    {
        // The same key from another person is another key: nobody learns of, or blocks, somebody else's post.
        if (await KeyOf(context) is not { Length: > 0 and <= 100 } sent) return null;
        key = $"{actor.Actor.PersonId:N}:{sent}";
        return await work.Find<Earlier>("select location, status from kp_once where once_key = @key", new { key });
    }

    public async Task Remember(HttpContext context)
    {
        if (key is null) return;
        await work.Execute(
            "insert into kp_once (once_key, actor_id, location, status, at) values (@key, @actorId, @location, @status, @now)",
            new
            {
                key,
                actorId = actor.Actor.PersonId,
                location = context.Response.Headers.Location.ToString() is { Length: > 0 } location ? location : null,
                status = context.Response.StatusCode,
                now = clock.GetUtcNow(),
            });
    }

    public bool IsRepeat(Exception exception) => key is not null && tenant.Tenant.Database.Dialect.IsUniqueViolation(exception)
        && exception.Message.Contains("kp_once", StringComparison.Ordinal);

    private static async Task<string?> KeyOf(HttpContext context) =>
        context.Request.Headers["Idempotency-Key"].ToString() is { Length: > 0 } header ? header
        : context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(context.RequestAborted))["_once"].ToString()
        : null;
}
