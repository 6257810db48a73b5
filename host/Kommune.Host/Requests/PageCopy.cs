using System.IO.Compression;
using System.Security.Cryptography;

namespace Kommune.Host.Requests;

/// <summary>A page as it goes over the wire, ready in the three ways browsers ask for.</summary>
internal sealed class PageCopy(byte[] page, string language, DateTimeOffset madeAt)
{
    // Of the content, not of its wrapping: the same mark for all three.
    private readonly string mark = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(page).AsSpan(0, 12))}\"";
    private readonly byte[] brotli = Pack(page, into => new BrotliStream(into, CompressionLevel.SmallestSize));
    private readonly byte[] gzip = Pack(page, into => new GZipStream(into, CompressionLevel.SmallestSize));

    public DateTimeOffset MadeAt => madeAt;

    public Task Answer(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = mark;
        // The browser asks each time; whoever has logged in meanwhile gets another page at the same address.
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Cookie, Accept-Encoding";
        if (request.Headers.IfNoneMatch is { Count: > 0 } known && known.ToString() is var marks && (marks == "*" || marks.Contains(mark, StringComparison.Ordinal)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        var (body, encoding) = Wanted(request.Headers.AcceptEncoding.ToString());
        if (encoding is not null) response.Headers.ContentEncoding = encoding;
        response.Headers.ContentLanguage = language;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    // A browser that grades its wishes down to nothing is rare, and can read what is not packed.
    private (byte[] Body, string? Encoding) Wanted(string accepted) =>
        accepted.Length == 0 || accepted.Contains("q=0", StringComparison.Ordinal) ? (page, null)
        : accepted.Contains("br", StringComparison.Ordinal) ? (brotli, "br")
        : accepted.Contains("gzip", StringComparison.Ordinal) ? (gzip, "gzip")
        : (page, null);

    private static byte[] Pack(byte[] page, Func<Stream, Stream> wrap)
    {
        using var packed = new MemoryStream();
        using (var stream = wrap(packed)) stream.Write(page);
        return packed.ToArray();
    }
}
