using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Kommune.Benchmarks;

/// <summary>What the host is held against: as little as one can write in ASP.NET Core.</summary>
internal static class Comparison
{
    public static async Task<int> Empty(string url)
    {
        var app = Create(url);
        app.MapGet("/", () => "Hello World!");
        await app.RunAsync();
        return 0;
    }

    /// <summary>The same page as a file, sent by the framework's own file sender.</summary>
    public static async Task<int> File(string url, string folder)
    {
        var app = Create(url);
        app.MapGet("/", () => "Here is page.html.");
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder) });
        await app.RunAsync();
        return 0;
    }

    /// <summary>The same file, the two statements without which there is no plan to show, as many bytes as the page. No login, access, log or markup.</summary>
    public static async Task<int> Bare(string url, string database, string plan, int bytes)
    {
        var connectionString = new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = true }.ToString();
        var body = new byte[bytes];
        Array.Fill(body, (byte)'x');
        var app = Create(url);
        app.MapGet("/", async (HttpContext context) =>
        {
            await using var connection = new SqliteConnection { ConnectionString = connectionString };
            await connection.OpenAsync(context.RequestAborted);
            await Read(connection, Facts, plan);
            await Read(connection, Row, plan);
            context.Response.ContentType = "text/html";
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        });
        await app.RunAsync();
        return 0;
    }

    private const string Facts =
        """
        select r.id, r.kind, r.subject_id, r.lead_unit_id, r.closed_at, p.birth_date, h.person_id
        from kp_resource r
        join kp_person p on p.id = r.subject_id
        left join kp_responsibility h on h.resource_id = r.id and h.ended_at is null
        where r.id = @id
        """;

    private const string Row = "select document, content, draft from ip_plan where id = @id";

    private static async Task Read(SqliteConnection connection, string sql, string plan)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@id", plan);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            for (var field = 0; field < reader.FieldCount; field++) _ = reader.GetValue(field);
    }

    private static WebApplication Create(string url)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        return builder.Build();
    }
}
