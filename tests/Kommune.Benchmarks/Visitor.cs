using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Kommune.Benchmarks;

/// <summary>A browser as far as the wire can tell: cookies kept, gzip and br welcome, bytes counted as they come.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly CookieContainer jar = new();
    private readonly HttpClient client;

    public Visitor(int port, string hostName, string? cookies = null)
    {
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = jar,
            UseCookies = cookies is null,
            MaxConnectionsPerServer = 64,
            // *.localhost is this machine, whatever the resolver says.
            ConnectCallback = async (_, cancellation) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        }) { BaseAddress = new Uri($"http://{hostName}:{port}") };
        if (cookies is not null) client.DefaultRequestHeaders.Add("Cookie", cookies);
    }

    public string Cookies => jar.GetCookieHeader(client.BaseAddress!);

    /// <summary>The page, redirects followed; anything but 200 is a mistake of the measurement.</summary>
    public async Task<byte[]> Get(string address, bool compressed = false)
    {
        for (var hops = 0; hops < 5; hops++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            if (compressed) request.Headers.Add("Accept-Encoding", "gzip, deflate, br");
            using var response = await client.SendAsync(request);
            if (response.Headers.Location is { } next)
            {
                address = next.IsAbsoluteUri ? next.PathAndQuery : next.OriginalString;
                continue;
            }
            if (response.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{address} answered {(int)response.StatusCode}.");
            return await response.Content.ReadAsByteArrayAsync();
        }
        throw new InvalidOperationException($"{address} redirects for ever.");
    }

    /// <summary>Logs in by choosing a name on the demo's login page.</summary>
    public async Task LogIn(string name)
    {
        var page = WebUtility.HtmlDecode(Encoding.UTF8.GetString(await Get("/login")));
        var who = Choice().Matches(page).FirstOrDefault(choice => choice.Value.Contains(name, StringComparison.Ordinal))?.Groups["who"].Value
            ?? throw new InvalidOperationException($"{name} is not on the login page.");
        var token = Token().Match(page).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["who"] = who, ["__RequestVerificationToken"] = token });
        using var answer = await client.PostAsync(new Uri("/login/demo", UriKind.Relative), form);
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"Login as {name} answered {(int)answer.StatusCode}.");
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("""<button[^>]*name="who"[^>]*value="(?<who>[^"]+)"[^>]*>.*?</button>""", RegexOptions.Singleline)]
    private static partial Regex Choice();

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)""")]
    private static partial Regex Token();
}
