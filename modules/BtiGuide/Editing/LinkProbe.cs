using System.Net;
using System.Net.Sockets;

namespace Kommune.BtiGuide.Editing;

/// <summary>Tries the addresses that lead out of a guide, when somebody asks for it: never by itself, never for long.</summary>
internal sealed class LinkProbe : IDisposable
{
    private const int AtOnce = 4;
    private const int Most = 60;
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan All = TimeSpan.FromSeconds(15);

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = true, ConnectTimeout = Each }) { Timeout = Each };

    public async Task<IReadOnlyList<(string Url, LinkAnswer Answer)>> Try(IEnumerable<string> urls)
    {
        using var patience = new CancellationTokenSource(All);
        using var turn = new SemaphoreSlim(AtOnce);
        return await Task.WhenAll(urls.Take(Most).Select(async url =>
        {
            try
            {
                await turn.WaitAsync(patience.Token);
                try
                {
                    return (url, await One(new Uri(url), patience.Token));
                }
                finally
                {
                    turn.Release();
                }
            }
            catch (OperationCanceledException)
            {
                return (url, LinkAnswer.NoAnswer);
            }
        }));
    }

    public void Dispose() => client.Dispose();

    private async Task<LinkAnswer> One(Uri url, CancellationToken cancellation)
    {
        try
        {
            // A guide is written by people; what they write must not be a way to ask the machines behind the wall.
            if ((await Dns.GetHostAddressesAsync(url.DnsSafeHost, cancellation)).Any(IsInside)) return LinkAnswer.Inside;
            using var request = new HttpRequestMessage(HttpMethod.Head, url);
            using var answer = await client.SendAsync(request, cancellation);
            return answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone ? LinkAnswer.Gone : LinkAnswer.Works;
        }
        catch (Exception problem) when (problem is HttpRequestException or SocketException or OperationCanceledException)
        {
            return LinkAnswer.NoAnswer;
        }
    }

    private static bool IsInside(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)) return true;
        return address.AddressFamily == AddressFamily.InterNetwork && address.GetAddressBytes() is
            [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..] or [100, >= 64 and <= 127, ..];
    }
}
