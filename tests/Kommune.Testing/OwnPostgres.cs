using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Kommune.Testing;

/// <summary>A PostgreSQL server of one test's own, which may be stopped, frozen and started again without disturbing the others.</summary>
internal sealed class OwnPostgres : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kommune-postgres-").FullName;
    private readonly int _port = PostgresServer.FreePort();

    public OwnPostgres()
    {
        if (Environment.IsPrivilegedProcess) PostgresServer.Finished("chown", PostgresServer.User, _folder);
        Run("initdb", "-D", $"{_folder}/data", "-U", PostgresServer.User, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        StartAgain();
    }

    /// <summary>Its one database, asked with little patience so that a test need not have more.</summary>
    public string ConnectionString =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = _port, Username = PostgresServer.User, Database = "postgres", Timeout = 2, CommandTimeout = 3 }.ConnectionString;

    public void StartAgain() => Run("pg_ctl", "start", "-w", "-s", "-D", $"{_folder}/data", "-l", $"{_folder}/log", "-o", $"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync=off");

    /// <summary>As if the machine had lost its power.</summary>
    public void Stop() => Run("pg_ctl", "stop", "-w", "-s", "-D", $"{_folder}/data", "-m", "immediate");

    /// <summary>It takes connections and says nothing: worse than being gone.</summary>
    public void Freeze() => Signal("-STOP");

    public void Thaw() => Signal("-CONT");

    public void Dispose()
    {
        if (File.Exists($"{_folder}/data/postmaster.pid")) Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private void Signal(string signal)
    {
        var server = File.ReadLines($"{_folder}/data/postmaster.pid").First();
        using var list = Process.Start(new ProcessStartInfo("ps", ["-o", "pid=", "--ppid", server]) { RedirectStandardOutput = true })!;
        var sessions = list.StandardOutput.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        list.WaitForExit();
        foreach (var process in sessions.Append(server))
        {
            using var kill = Process.Start("kill", [signal, int.Parse(process, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)]);
            kill.WaitForExit();
        }
    }

    private static void Run(string program, params string[] arguments) => PostgresServer.Finished([.. PostgresServer.AsUser, $"{PostgresServer.Binaries}/{program}", .. arguments]);
}
