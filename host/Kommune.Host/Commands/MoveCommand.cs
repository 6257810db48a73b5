using System.CommandLine;
using System.Data.Common;
using Kommune.Platform.Data;
using Kommune.Platform.Moving;
using Kommune.Platform.Tenancy;

namespace Kommune.Host.Commands;

/// <summary>From a file to a server, from a server to another, and back.</summary>
internal static class MoveCommand
{
    public static Command Create(CommonOptions options)
    {
        var key = new Argument<string>("municipality") { Description = "Key of the municipality." };
        var to = new Option<string>("--to") { Description = string.Join(", ", Databases.Providers) + ".", Required = true, HelpName = "PROVIDER" };
        to.AcceptOnlyFromAmong([.. Databases.Providers]);
        var connection = new Option<string?>("--connection") { Description = "Connection string of an empty database; - to read it from standard input, where no list of processes shows its password.", HelpName = "TEXT" };
        var command = new Command("move", "Move a municipality's data to another database, compare every row, and use it from then on. The service must be stopped; the old database is left as it was.") { key, to, connection };
        command.SetAction((result, cancellation) => Refusals.Guard(async () =>
        {
            await using var host = KommuneHost.Create(options.Read(result).Data, urls: null);
            var services = host.Application.Services;
            var tenant = services.GetRequiredService<TenantDirectory>().All.FirstOrDefault(candidate => candidate.Municipality.Key == result.GetValue(key))
                ?? throw new ConfigurationMistakeException($"There is no municipality '{result.GetValue(key)}'. See: municipality list");
            var text = result.GetValue(connection);
            var choice = new DatabaseChoice { Provider = result.GetValue(to)!, ConnectionString = text == "-" ? (await Console.In.ReadLineAsync(cancellation))?.Trim() : text };
            if (Databases.Mistake(choice) is { } mistake) throw new ConfigurationMistakeException(mistake.Replace("database.connectionString", "--connection", StringComparison.Ordinal));
            await Move(services, tenant, choice, cancellation);
            return ExitCode.Done;
        }));
        return command;
    }

    private static async Task Move(IServiceProvider services, Tenant tenant, DatabaseChoice choice, CancellationToken cancellation)
    {
        var folder = services.GetRequiredService<DataFolder>();
        var (file, path) = (folder.Database(tenant.Municipality.Key), folder.Configuration(tenant.Municipality.Key));
        if (choice.Provider == Databases.Sqlite && !tenant.Database.IsShared) throw new ConfigurationMistakeException($"{tenant.Municipality.Key} has a SQLite database already.");
        using var held = choice.Provider == Databases.Sqlite ? DatabaseLock.Take(file) : null;
        await using var to = Databases.Open(choice, file, services.GetRequiredService<ILoggerFactory>());
        try
        {
            var report = await services.GetRequiredService<Move>().Run(tenant, to, cancellation);
            foreach (var (table, rows, hash) in report.Tables) Console.WriteLine($"  {table,-32} {rows,10}  {hash[..16]}");
            new MunicipalityFile { Municipality = tenant.Municipality, Database = choice }.Write(path);
            Console.WriteLine($"{tenant.Municipality.Name} is moved to {choice.Provider}: {report.Tables.Count} tables, {report.Rows} rows, the same in both places; the read log's {report.AuditLines} lines are whole there. "
                + $"{path} says so. The old database is as it was: delete it when the new one is backed up.");
        }
        catch (DbException failure)
        {
            throw new MoveException($"Nothing has been moved: {failure.Message}");
        }
    }
}
