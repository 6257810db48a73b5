using Kommune.Platform.Audit;
using Kommune.Platform.Data;
using Kommune.Platform.Tenancy;

namespace Kommune.Host.Requests;

/// <summary>
/// One unit of work per writing request, committed before the first byte of the answer leaves: what a person is told was saved, is saved.
/// An answer of 400 or above, or an exception, rolls back; the rows of the read log survive.
/// </summary>
internal sealed class UnitOfWorkMiddleware(RequestDelegate next)
{
    public async Task Invoke(HttpContext context, CurrentTenant current, WorkMode mode)
    {
        if (!mode.CanWrite || !current.IsSet)
        {
            await next(context);
            return;
        }

        var work = context.RequestServices.GetRequiredService<UnitOfWork>();
        var once = context.RequestServices.GetRequiredService<OnceOnly>();
        var audit = context.RequestServices.GetRequiredService<AuditTrail>();
        var body = context.Response.Body;
        // The answers of writing requests are small; holding them back is what makes "saved" true when it is read.
        using var held = new MemoryStream();
        context.Response.Body = held;
        try
        {
            if (await once.Seen(context) is { } earlier)
            {
                earlier.Repeat(context.Response);
            }
            else
            {
                await next(context);
                if (context.Response.StatusCode < 400)
                {
                    await once.Remember(context);
                    await work.Commit();
                }
            }
        }
        catch (Exception exception) when (once.IsRepeat(exception))
        {
            // The twin of this request was committed between our look and our insert.
            await work.DisposeAsync();
            context.Response.Clear();
            context.Response.Redirect(context.Request.Path);
        }
        finally
        {
            context.Response.Body = body;
            await work.DisposeAsync();
            await audit.FlushAfterRollback();
        }

        held.Position = 0;
        await held.CopyToAsync(body, context.RequestAborted);
    }
}
