using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kommune.Testing;

/// <summary>A mail server on this machine that speaks just enough SMTP (RFC 5321) to take mail on, and refuses as it is told to.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<ReceivedMail> received = new();
    private readonly Task serving;

    /// <summary>Starts on a free port.</summary>
    public MailServer()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        serving = Serve();
    }

    /// <summary>Where it listens, on the loopback address.</summary>
    public int Port { get; }

    /// <summary>Mail that was accepted, in order.</summary>
    public IReadOnlyList<ReceivedMail> Received => [.. received];

    /// <summary>Answer to a recipient, such as <c>550 no such mailbox</c>; null to accept.</summary>
    public string? RefuseRecipient { get; set; }

    /// <summary>Answer to the greeting, such as <c>421 not now</c>; null to accept.</summary>
    public string? RefuseGreeting { get; set; }

    /// <summary>Stops.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stop.IsCancellationRequested) return;
        await stop.CancelAsync();
        await serving;
        listener.Stop();
        stop.Dispose();
        listener.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                try
                {
                    await Talk(client);
                }
                catch (IOException)
                {
                    // The other side hung up.
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped.
        }
    }

    private async Task Talk(TcpClient client)
    {
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        string from = "", to = "";
        await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            if (verb == "MAIL") from = Address(line);
            if (verb == "RCPT") to = Address(line);
            await writer.WriteLineAsync(verb switch
            {
                "EHLO" or "HELO" => RefuseGreeting ?? "250 test",
                "RCPT" => RefuseRecipient ?? "250 ok",
                "MAIL" or "RSET" or "NOOP" => "250 ok",
                "DATA" => "354 go on",
                "QUIT" => "221 bye",
                _ => "502 unknown",
            });
            if (verb == "QUIT") return;
            if (verb != "DATA") continue;
            var text = new StringBuilder();
            while (await reader.ReadLineAsync(stop.Token) is { } data && data != ".") text.Append(data.StartsWith("..", StringComparison.Ordinal) ? data[1..] : data).Append('\n');
            received.Enqueue(ReceivedMail.Parse(from, to, text.ToString()));
            await writer.WriteLineAsync("250 taken");
        }
    }

    private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
}
