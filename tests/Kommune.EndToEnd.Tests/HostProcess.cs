using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace Kommune.EndToEnd.Tests;

/// <summary>The real host as a process of its own, with a data folder of its own. It can be killed like a power cut and started again.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly string HostAssembly = typeof(HostProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "HostAssembly").Value!;

    private readonly Queue<string> _output = new();
    private readonly string? _modules;
    private Process? _process;

    private HostProcess(int port, string? modules) => (Port, _modules) = (port, modules);

    public int Port { get; }

    public string Data { get; } = Directory.CreateTempSubdirectory("kommune-e2e-").FullName;

    /// <summary>More of its environment.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    public bool IsGone => _process is null or { HasExited: true };

    public string Output
    {
        get { lock (_output) return string.Join('\n', _output); }
    }

    public string Address(string municipality) => $"http://{municipality}.localhost:{Port}";

    public static async Task<HostProcess> Start()
    {
        var host = new HostProcess(FreePort(), modules: null);
        await host.StartAgain();
        return host;
    }

    /// <summary>Not started yet, so that a test can put something in its folder first.</summary>
    /// <param name="modules">Where its modules are; null for those it ships with.</param>
    public static HostProcess Prepare(string? modules) => new(FreePort(), modules);

    public async Task StartAgain()
    {
        if (!await TryStartAgain(crashAt: null)) throw new InvalidOperationException($"The host stopped with {_process!.ExitCode}:\n{Output}");
    }

    /// <summary>False when it ended before it was ready.</summary>
    /// <param name="crashAt">Where it shall end as if the power was cut: <c>handled:20</c>.</param>
    public async Task<bool> TryStartAgain(string? crashAt)
    {
        _process?.Dispose();
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [HostAssembly, "--data", Data, "--urls", $"http://localhost:{Port}"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["KOMMUNE_CRASH_AT"] = crashAt, ["Kommune__Modules"] = _modules },
            },
        };
        foreach (var (name, value) in Settings) _process.StartInfo.Environment[name] = value;
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        return await IsReady();
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task Kill()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM, as an operator or a service manager stops it; until it has ended.</summary>
    public async Task Stop()
    {
        using var term = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
        await term.WaitForExitAsync();
        await _process.WaitForExitAsync();
    }

    /// <summary>Until it has ended by itself; killed when that takes long.</summary>
    public async Task UntilGone(TimeSpan patience)
    {
        using var late = new CancellationTokenSource(patience);
        try
        {
            await _process!.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            await Kill();
        }
    }

    /// <summary>Runs a command of the same executable on the same data; the exit code.</summary>
    public Task<int> RunCommand(params string[] arguments) => EndCommandAt(crashAt: null, arguments);

    /// <summary>The same, with a place where it shall end as if the power was cut.</summary>
    public async Task<int> EndCommandAt(string? crashAt, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [HostAssembly, .. arguments, "--data", Data]) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["Kommune__Modules"] = _modules } };
        if (crashAt is not null) (start.Environment["ASPNETCORE_ENVIRONMENT"], start.Environment["KOMMUNE_CRASH_AT"]) = ("Development", crashAt);
        using var command = Process.Start(start)!;
        var output = await command.StandardOutput.ReadToEndAsync() + await command.StandardError.ReadToEndAsync();
        await command.WaitForExitAsync();
        lock (_output) _output.Enqueue(output);
        return command.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) await Kill();
        _process?.Dispose();
        Directory.Delete(Data, recursive: true);
    }

    private async Task<bool> IsReady()
    {
        using var client = new HttpClient();
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < TimeSpan.FromSeconds(60))
        {
            if (_process!.HasExited) return false;
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{Port}/health/ready"));
                if (answer.StatusCode == HttpStatusCode.OK) return true;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(50);
        }
        throw new TimeoutException($"The host was not ready within a minute:\n{Output}");
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null) return;
        lock (_output)
        {
            _output.Enqueue(line.Data);
            if (_output.Count > 400) _output.Dequeue();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
