using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Kommune.Testing;

/// <summary>Somebody with a browser but no JavaScript: follows links, fills in forms as they stand on the page, keeps cookies.</summary>
public sealed partial class Visitor : IDisposable
{
    private readonly HttpClient client;
    private readonly CookieContainer jar = new();

    /// <summary>At an address of this machine.</summary>
    /// <param name="port">Port.</param>
    /// <param name="host">Name the request is for: <c>fjellhavn.localhost</c>.</param>
    /// <param name="cookies">Those of somebody who has been here before, as <see cref="Cookies"/> gave them.</param>
    public Visitor(int port, string host, string cookies = "")
    {
        // *.localhost is this machine, whatever the resolver says.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = jar,
            ConnectCallback = async (_, cancellation) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        client = new HttpClient(handler) { BaseAddress = new Uri($"http://{host}:{port}") };
        foreach (var cookie in cookies.Split("; ", StringSplitOptions.RemoveEmptyEntries)) jar.SetCookies(client.BaseAddress, cookie);
    }

    /// <summary>The cookies as a browser would send them.</summary>
    public string Cookies => jar.GetCookieHeader(client.BaseAddress!);

    /// <summary>For requests a test must shape itself.</summary>
    public HttpClient Http => client;

    /// <summary>Gets an address, following redirects as a browser does.</summary>
    public async Task<PageAnswer> Get(string address)
    {
        for (var hops = 0; ; hops++)
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
            if (response.Headers.Location is not { } next || hops == 5) return await PageAnswer.Read(response, address);
            address = next.IsAbsoluteUri ? next.PathAndQuery : next.OriginalString;
        }
    }

    /// <summary>
    /// Fills in a form of a page and sends it: hidden fields go along as they stand, values replace what is in the named fields.
    /// </summary>
    public async Task<PageAnswer> Submit(PageAnswer page, IReadOnlyDictionary<string, string> values, string? form = null, bool follow = true)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(values);
        return await Submit(page, page.Form(form), values, follow);
    }

    /// <summary>Fills in and sends one form among several alike.</summary>
    public async Task<PageAnswer> Submit(PageAnswer page, PageForm chosen, IReadOnlyDictionary<string, string> values, bool follow = true)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(chosen);
        ArgumentNullException.ThrowIfNull(values);
        var fields = chosen.Fields.Where(field => !values.ContainsKey(field.Key)).Concat(values);
        using var content = new FormUrlEncodedContent(fields);
        using var response = await client.PostAsync(new Uri(chosen.Action ?? page.Address, UriKind.Relative), content);
        if (follow && response.Headers.Location is { } next) return await Get(next.IsAbsoluteUri ? next.PathAndQuery : next.OriginalString);
        return await PageAnswer.Read(response, chosen.Action ?? page.Address);
    }

    /// <summary>Sends JSON to the API with this visitor's session.</summary>
    public Task<HttpResponseMessage> Api(HttpMethod method, string address, object? body = null)
    {
        var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        if (body is not null) request.Content = JsonContent.Create(body, body.GetType());
        return client.SendAsync(request);
    }

    /// <summary>Logs in by choosing a name on the demo login page.</summary>
    public async Task LogIn(string name)
    {
        var page = await Get("/login");
        var encoded = WebUtility.HtmlEncode(name);
        var match = LoginButton().Matches(page.Html).FirstOrDefault(button => button.Value.Contains(name, StringComparison.Ordinal) || button.Value.Contains(encoded, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"'{name}' is not on the login page, which says {page.Status}: {page.Text}");
        var answer = await Submit(page, new Dictionary<string, string> { ["who"] = match.Groups["who"].Value }, "demo-login");
        if (answer.Status != HttpStatusCode.OK) throw new InvalidOperationException($"Login as '{name}' answered {answer.Status}.");
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    [GeneratedRegex("""<button[^>]*name="who"[^>]*value="(?<who>[^"]+)"[^>]*>.*?</button>""", RegexOptions.Singleline)]
    private static partial Regex LoginButton();
}
