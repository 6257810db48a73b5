using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Kommune.Testing;

/// <summary>
/// The machine's own PostgreSQL, started once for a test run on loopback with a folder of its own, and gone with it. It refuses to run as
/// root, so root starts it as the user the package made.
/// </summary>
internal static class PostgresServer
{
    internal const string Binaries = "/usr/lib/postgresql/15/bin";
    internal const string User = "postgres";

    private static readonly Lazy<string> Running = new(Start);
    private static int count;

    /// <summary>Connection string of a new, empty database.</summary>
    public static string NewDatabase() => NewDatabase("template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'");

    /// <summary>A new database with everything another has, which nobody may be using.</summary>
    public static string NewCopy(string connectionString) => NewDatabase(new NpgsqlConnectionStringBuilder(connectionString).Database!);

    /// <summary>Takes a test's database away again, whoever is still connected.</summary>
    public static void Drop(string connectionString) =>
        Run(Running.Value, $"drop database if exists {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)");

    /// <summary>What an operator does: a dump with the server's own tool, restored into another, empty database.</summary>
    public static void Copy(string from, string to)
    {
        var dump = Path.GetTempFileName();
        try
        {
            Finished($"{Binaries}/pg_dump", "--format=custom", $"--file={dump}", Address(from));
            Finished($"{Binaries}/pg_restore", "--no-owner", "--exit-on-error", $"--dbname={Address(to)}", dump);
        }
        finally
        {
            File.Delete(dump);
        }
    }

    private static string NewDatabase(string template)
    {
        var server = Running.Value;
        var name = $"t{Environment.ProcessId}_{Interlocked.Increment(ref count)}";
        // Copying files takes a third of the time of writing each page to the log first.
        Run(server, $"create database {name} strategy file_copy template {template}");
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    private static string Address(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        return $"postgresql://{settings.Username}@{settings.Host}:{settings.Port}/{settings.Database}";
    }

    private static void Run(string server, string sql)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private static string Start()
    {
        var folder = Directory.CreateTempSubdirectory("kommune-postgres-").FullName;
        if (Environment.IsPrivilegedProcess) Finished("chown", User, folder);
        Finished([.. AsUser, $"{Binaries}/initdb", "-D", $"{folder}/data", "-U", User, "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]);

        var port = FreePort();
        // What a test machine may lose in a power cut is of no interest; what a killed process may lose is the same with and without fsync.
        string[] server = [.. AsUser, $"{Binaries}/postgres", "-D", $"{folder}/data", "-p", $"{port}", "-k", folder,
            "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "max_connections=400", "-c", "log_min_messages=fatal"];
        var process = Process.Start(new ProcessStartInfo(server[0], server[1..]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(folder);

        var connectionString = $"Host=127.0.0.1;Port={port};Username={User};Database=postgres;Pooling=false";
        for (var patience = Stopwatch.StartNew(); ;)
        {
            try
            {
                Run(connectionString, "select 1");
                return new NpgsqlConnectionStringBuilder(connectionString) { Pooling = true }.ConnectionString;
            }
            catch (NpgsqlException) when (!process.HasExited && patience.Elapsed < TimeSpan.FromSeconds(60))
            {
                Pause();
            }
        }
    }

    internal static string[] AsUser => Environment.IsPrivilegedProcess ? ["runuser", "-u", User, "--"] : ["env"];

    private static void Stop(string folder)
    {
        using (var stop = Process.Start(new ProcessStartInfo(AsUser[0], [.. AsUser[1..], $"{Binaries}/pg_ctl", "stop", "-D", $"{folder}/data", "-m", "immediate", "-s"]))!)
            stop.WaitForExit();
        Directory.Delete(folder, recursive: true);
    }

    internal static void Finished(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        var output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}: {output}");
    }

    private static void Pause()
    {
        using var never = new ManualResetEventSlim();
        never.Wait(TimeSpan.FromMilliseconds(50));
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
