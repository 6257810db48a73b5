using System.CommandLine;
using Kommune.Platform.Modules;

namespace Kommune.Host.Commands;

/// <summary>What is in the modules folder, and why something in it is not loaded.</summary>
internal static class ModuleCommand
{
    public static Command Create(CommonOptions options)
    {
        var list = new Command("list", "List the modules with their state.");
        list.SetAction((result, _) => Refusals.Guard(async () =>
        {
            await using var host = KommuneHost.Create(options.Read(result).Data, urls: null);
            var modules = host.Application.Services.GetRequiredService<ModuleCatalog>().All;
            foreach (var module in modules)
                Console.WriteLine($"{module.Id,-24} {module.Manifest?.Version ?? "-",-10} {module.State,-13} {module.Reason}");
            if (modules.Count == 0) Console.WriteLine("No modules.");
            return modules.All(module => module.State == ModuleState.Loaded) ? ExitCode.Done : ExitCode.Failed;
        }));
        return new Command("module", "Modules of this installation.") { list };
    }
}
