using System.CommandLine;
using Kommune.Contracts;
using Kommune.Platform;
using Kommune.Platform.Modules;
using Kommune.Platform.Tenancy;

namespace Kommune.Host.Commands;

/// <summary>Municipalities of this installation and the modules each has chosen.</summary>
internal static class MunicipalityCommand
{
    public static Command Create(CommonOptions options) => new("municipality", "Municipalities and their modules.")
    {
        List(options),
        Add(options),
        MoveCommand.Create(options),
        Switch(options, "enable", "Turn a module on in a municipality; its tables are made.", on: true),
        Switch(options, "disable", "Turn a module off in a municipality; its data is kept.", on: false),
    };

    private static Command List(CommonOptions options)
    {
        var command = new Command("list", "List the municipalities with their addresses and modules.");
        command.SetAction((result, cancellation) => Refusals.Guard(async () =>
        {
            await using var host = KommuneHost.Create(options.Read(result).Data, urls: null);
            var services = host.Application.Services;
            await services.GetRequiredService<PlatformMigrations>().Run(services.GetRequiredService<TenantDirectory>(), cancellation);
            foreach (var tenant in services.GetRequiredService<TenantDirectory>().All)
                Console.WriteLine($"{tenant.Municipality.Key,-16} {tenant.Municipality.Name,-24} {tenant.Municipality.Language,-4} {string.Join(' ', tenant.Municipality.Hosts),-28} {string.Join(' ', tenant.EnabledModules.Order())}");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Add(CommonOptions options)
    {
        var key = new Argument<string>("key") { Description = "Short name, lower-case letters: fjellhavn." };
        var name = new Option<string>("--name") { Description = "Full name: \"Fjellhavn kommune\".", Required = true };
        var number = new Option<string>("--number") { Description = "Municipality number, four digits.", Required = true };
        var language = new Option<string>("--language") { Description = "nb or nn.", DefaultValueFactory = _ => "nb" };
        language.AcceptOnlyFromAmong("nb", "nn");
        var host = new Option<string[]>("--host") { Description = "Host name it answers to; may be repeated.", Required = true };
        var phone = new Option<string?>("--phone") { Description = "Phone of the service desk, eight digits." };

        var command = new Command("add", "Add a municipality with an empty database of its own.") { key, name, number, language, host, phone };
        command.SetAction((result, cancellation) => Refusals.Guard(async () =>
        {
            await using var kommune = KommuneHost.Create(options.Read(result).Data, urls: null);
            var services = kommune.Application.Services;
            var folder = services.GetRequiredService<DataFolder>();
            var municipality = new Municipality
            {
                Key = result.GetValue(key)!,
                Name = result.GetValue(name)!,
                Number = result.GetValue(number)!,
                Language = result.GetValue(language)!,
                Hosts = result.GetValue(host) ?? [],
                ServiceDeskPhone = result.GetValue(phone),
            };
            folder.Add(municipality);
            await services.GetRequiredService<PlatformMigrations>().Run(services.GetRequiredService<TenantDirectory>(), cancellation);
            Console.WriteLine($"{municipality.Name} is added in {folder.Municipality(municipality.Key)}. Turn modules on with: municipality enable {municipality.Key} MODULE");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Switch(CommonOptions options, string verb, string description, bool on)
    {
        var key = new Argument<string>("municipality") { Description = "Key of the municipality." };
        var moduleId = new Argument<string>("module") { Description = "Id of the module." };
        var command = new Command(verb, description) { key, moduleId };
        command.SetAction((result, cancellation) => Refusals.Guard(async () =>
        {
            await using var host = KommuneHost.Create(options.Read(result).Data, urls: null);
            var services = host.Application.Services;
            var id = result.GetValue(moduleId)!;
            var tenant = services.GetRequiredService<TenantDirectory>().All.FirstOrDefault(candidate => candidate.Municipality.Key == result.GetValue(key))
                ?? throw new ConfigurationMistakeException($"There is no municipality '{result.GetValue(key)}'. See: municipality list");
            var module = services.GetRequiredService<ModuleCatalog>().All.FirstOrDefault(candidate => candidate.Id == id)
                ?? throw new ConfigurationMistakeException($"There is no module '{id}'. See: module list");
            if (on && module.State != ModuleState.Loaded)
                throw new ConfigurationMistakeException($"Module '{id}' is {module.State} and cannot be turned on: {module.Reason}");

            await services.GetRequiredService<PlatformMigrations>().Run(tenant, cancellation);
            var failure = await services.GetRequiredService<ModuleSwitch>().Set(tenant, id, on, "command line", cancellation);
            if (failure is not null)
            {
                await Console.Error.WriteLineAsync(failure);
                return ExitCode.Failed;
            }
            Console.WriteLine($"{id} is {(on ? "on" : "off")} in {tenant.Municipality.Name}.");
            return ExitCode.Done;
        }));
        return command;
    }
}
