using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kommune.Benchmarks;

/// <summary>A web server in a process of its own, with the time it took to its first page.</summary>
internal sealed class Served : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;

    private Served(Process process, int port, TimeSpan firstPage) => (this.process, Port, FirstPage) = (process, port, firstPage);

    public int Port { get; }

    /// <summary>From the start of the process to the last byte of the first page.</summary>
    public TimeSpan FirstPage { get; }

    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory, as the operating system counts it.</summary>
    public double Megabytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
    }

    /// <summary>Files and sockets that are open.</summary>
    public int Handles => Directory.GetFiles($"/proc/{process.Id}/fd").Length;

    /// <param name="environment">ASP.NET Core's environment.</param>
    /// <param name="hostName">Name the first page is asked for by.</param>
    /// <param name="command">Arguments of dotnet; the port stands where {0} is.</param>
    public static async Task<Served> Start(string environment, string hostName, params string[] command)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", command.Select(argument => argument.Replace("{0}", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = environment, ["DOTNET_TieredPGO"] = null },
        };
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEndAsync();
        using var visitor = new Visitor(port, hostName);
        while (clock.Elapsed < Patience)
        {
            if (process.HasExited) throw new InvalidOperationException($"dotnet {string.Join(' ', command)} stopped with {process.ExitCode}:\n{await errors}");
            try
            {
                await visitor.Get("/");
                return new Served(process, port, clock.Elapsed);
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
                await Task.Delay(2);
            }
        }
        throw new TimeoutException($"dotnet {string.Join(' ', command)} did not answer.");
    }

    public Visitor Visit(string hostName, string? cookies = null) => new(Port, hostName, cookies);

    /// <summary>As an operator stops it: what is written is in place for the next start.</summary>
    public async ValueTask DisposeAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
