using System.CommandLine;
using Kommune.Platform.Backup;
using Kommune.Platform.Tenancy;

namespace Kommune.Host.Commands;

/// <summary>Backups of SQLite municipalities, also while the service runs: it takes no database for this process.</summary>
internal static class BackupCommand
{
    public static IEnumerable<Command> Create(CommonOptions options) => [Take(options), Restore(options)];

    private static Command Take(CommonOptions options)
    {
        var keys = new Argument<string[]>("municipality") { Description = "Keys of municipalities; all that have a SQLite database when none is named.", Arity = ArgumentArity.ZeroOrMore };
        var to = new Option<string?>("--to") { Description = "Folder to put backups in. Default: backups in the data folder.", HelpName = "DIR" };
        var command = new Command("backup", "Take backups of municipalities, while the service runs or not. Keys are never in them: copy keys/ to another place than backups.") { keys, to };
        command.SetAction((result, cancellation) => Refusals.Guard(async () =>
        {
            await using var host = KommuneHost.Create(options.Read(result).Data, urls: null);
            var services = host.Application.Services;
            var data = services.GetRequiredService<DataFolder>();
            var place = Path.GetFullPath(result.GetValue(to) ?? data.Backups);
            var named = result.GetValue(keys) ?? [];
            foreach (var key in named.Length > 0 ? named : All(data))
            {
                if (!File.Exists(data.Configuration(key))) throw new ConfigurationMistakeException($"There is no municipality '{key}'. See: municipality list");
                var (folder, manifest) = await services.GetRequiredService<Backups>().Take(key, place, cancellation);
                Console.WriteLine($"{key}: {manifest.Tables.Count} tables, {manifest.Rows} rows, {manifest.AuditSequence} lines of the read log, in {folder}");
            }
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Restore(CommonOptions options)
    {
        var from = new Argument<string>("backup") { Description = "Folder of one backup, with backup.json in it." };
        var verify = new Option<bool>("--verify") { Description = "Only restore it in a temporary place and examine it; change nothing." };
        var command = new Command("restore", "Put a backup in place of what is there, after examining it. The service must be stopped; what was there is kept beside it.") { from, verify };
        command.SetAction((result, cancellation) => Refusals.Guard(async () =>
        {
            await using var host = KommuneHost.Create(options.Read(result).Data, urls: null);
            var restores = host.Application.Services.GetRequiredService<Restores>();
            var folder = Path.GetFullPath(result.GetValue(from)!);
            if (result.GetValue(verify))
            {
                var verdict = await restores.Verify(folder, cancellation);
                Console.WriteLine($"{verdict.Manifest.Municipality}, {verdict.Manifest.TakenAt:u}: {(verdict.IsWhole ? "whole" : "NOT WHOLE")}. {verdict}");
                return verdict.IsWhole ? ExitCode.Done : ExitCode.Failed;
            }
            var before = await restores.Restore(folder, cancellation);
            Console.WriteLine($"Restored.{(before is null ? "" : $" What was there lies in {before}.")} Examine it all with: doctor, audit verify");
            return ExitCode.Done;
        }));
        return command;
    }

    private static IEnumerable<string> All(DataFolder data) =>
        Directory.Exists(data.Municipalities)
            ? Directory.GetFiles(data.Municipalities, DataFolder.FileName, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(MunicipalityFile.Read)
                .Where(file => file.Database.Provider == Databases.Sqlite).Select(file => file.Municipality.Key)
            : [];
}
