using System.CommandLine;

namespace Kommune.Host.Commands;

/// <summary>The command line of the one executable. No verb means <c>run</c>.</summary>
internal static class KommuneCommand
{
    public static RootCommand Create()
    {
        var options = new CommonOptions();
        var root = new RootCommand("The platform on which municipalities work together with the people they help. Without a command: run.")
        {
            options.Data,
            options.Urls,
        };
        root.SetAction((result, cancellation) => RunCommand.Run(options.Read(result), cancellation));
        root.Subcommands.Add(RunCommand.Create(options));
        root.Subcommands.Add(MigrateCommand.Create(options));
        root.Subcommands.Add(MunicipalityCommand.Create(options));
        root.Subcommands.Add(ModuleCommand.Create(options));
        root.Subcommands.Add(AuditCommand.Create(options));
        foreach (var command in BackupCommand.Create(options)) root.Subcommands.Add(command);
        root.Subcommands.Add(BusCommand.Create(options));
        root.Subcommands.Add(RelationsCommand.Create(options));
        root.Subcommands.Add(DoctorCommand.Create(options));
        return root;
    }
}
