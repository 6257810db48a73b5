using System.Net;
using System.Net.Sockets;

namespace Kommune.Testing;

/// <summary>What lies between a host and its server: a wire that a test can cut, make slow, or cut just before the next answer comes through.</summary>
internal sealed class Wire : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Lock _gate = new();
    private readonly List<TcpClient> _open = [];
    private readonly int _server;

    public Wire(int server)
    {
        _server = server;
        _listener.Start();
        _ = Listen();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How long each piece takes.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>The next thing the server says is lost, and with it the connection: what was asked has been done.</summary>
    public bool CutAtNextAnswer { get; set; }

    /// <summary>All connections of the moment; new ones go through.</summary>
    public void Cut()
    {
        lock (_gate)
        {
            _open.ForEach(one => one.Dispose());
            _open.Clear();
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        Cut();
    }

    private async Task Listen()
    {
        try
        {
            while (true) _ = Connect(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Connect(TcpClient client)
    {
        var server = new TcpClient();
        lock (_gate) _open.AddRange([client, server]);
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _server);
            await Task.WhenAny(Carry(client, server, isAnswer: false), Carry(server, client, isAnswer: true));
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
        client.Dispose();
        server.Dispose();
    }

    private async Task Carry(TcpClient from, TcpClient to, bool isAnswer)
    {
        var piece = new byte[16 * 1024];
        try
        {
            while (await from.GetStream().ReadAsync(piece) is var length and > 0)
            {
                if (isAnswer && CutAtNextAnswer)
                {
                    CutAtNextAnswer = false;
                    return;
                }
                if (Delay > TimeSpan.Zero) await Task.Delay(Delay);
                await to.GetStream().WriteAsync(piece.AsMemory(0, length));
            }
        }
        catch (Exception failure) when (failure is IOException or InvalidOperationException)
        {
            // Cut.
        }
    }
}
