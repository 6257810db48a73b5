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

    private readonly string _data = Directory.CreateTempSubdirectory("kommune-e2e-").FullName;
    private readonly Queue<string> _output = new();
    private Process? _process;

    private HostProcess(int port) => Port = port;

    public int Port { get; }

    public string Output
    {
        get { lock (_output) return string.Join('\n', _output); }
    }

    public string Address(string municipality) => $"http://{municipality}.localhost:{Port}";

    public static async Task<HostProcess> Start()
    {
        var host = new HostProcess(FreePort());
        await host.StartAgain();
        return host;
    }

    public async Task StartAgain()
    {
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [HostAssembly, "--data", _data, "--urls", $"http://localhost:{Port}"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
            },
        };
        _process.OutputDataReceived += Keep;
        _process.ErrorDataReceived += Keep;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await UntilReady();
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task Kill()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Runs a command of the same executable on the same data; the exit code.</summary>
    public async Task<int> RunCommand(params string[] arguments)
    {
        using var command = Process.Start(new ProcessStartInfo("dotnet", [HostAssembly, .. arguments, "--data", _data]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await command.StandardOutput.ReadToEndAsync() + await command.StandardError.ReadToEndAsync();
        await command.WaitForExitAsync();
        lock (_output) _output.Enqueue(output);
        return command.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) await Kill();
        _process?.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private async Task UntilReady()
    {
        using var client = new HttpClient();
        var patience = Stopwatch.StartNew();
        while (patience.Elapsed < TimeSpan.FromSeconds(60))
        {
            if (_process!.HasExited) throw new InvalidOperationException($"The host stopped with {_process.ExitCode}:\n{Output}");
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{Port}/health/ready"));
                if (answer.StatusCode == HttpStatusCode.OK) return;
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
