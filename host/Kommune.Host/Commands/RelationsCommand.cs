using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kommune.Contracts;
using Kommune.Platform;
using Kommune.Platform.Safety;
using Kommune.Platform.Tenancy;

namespace Kommune.Host.Commands;

/// <summary>
/// What Folkeregisteret says about who acts for whom, from a file that the municipality's own integration has fetched. On SQLite the service
/// must be stopped meanwhile.
/// </summary>
internal static class RelationsCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static Command Create(CommonOptions options) => new("relations", "Relations between people, as the national population register has them.") { Import(options) };

    private static Command Import(CommonOptions options)
    {
        var key = new Argument<string>("municipality") { Description = "Key of the municipality." };
        var file = new Argument<FileInfo>("file") { Description = """A list in JSON: [{ "person": "…", "subject": "…", "kind": "ParentalResponsibility", "from": "2018-08-30", "to": null }].""" };
        var command = new Command("import", "Take them in. What the municipality has decided itself stays, and becomes a task where the two differ.") { key, file };
        command.SetAction((result, cancellation) => Refusals.Guard(async () =>
        {
            var said = await Read(result.GetValue(file)!, cancellation);
            await using var host = KommuneHost.Create(options.Read(result).Data, urls: null);
            var services = host.Application.Services;
            var name = result.GetValue(key);
            var tenant = services.GetRequiredService<TenantDirectory>().All.FirstOrDefault(candidate => candidate.Municipality.Key == name)
                ?? throw new ConfigurationMistakeException($"There is no municipality '{name}'. See: municipality list");
            await services.GetRequiredService<PlatformMigrations>().Run(tenant, cancellation);
            await using var scope = services.GetRequiredService<PlatformScopes>().Begin(tenant, canWrite: true);
            try
            {
                var done = await scope.Services.GetRequiredService<RegisterImport>().Run(said);
                await scope.Work.Commit();
                Console.WriteLine($"{done.Added} new, {done.Changed} changed, {done.Same} as before, {done.Kept} kept as the municipality has decided, {done.Unknown} about people who are not known here.");
                return ExitCode.Done;
            }
            catch (RuleViolationException)
            {
                // Which number it was is said nowhere (R1).
                throw new ConfigurationMistakeException("The file has something that is no national number. Nothing was taken in.");
            }
        }));
        return command;
    }

    private static async Task<IReadOnlyList<RegisterRelation>> Read(FileInfo file, CancellationToken cancellation)
    {
        if (!file.Exists) throw new ConfigurationMistakeException($"There is no file {file.FullName}.");
        try
        {
            await using var stream = file.OpenRead();
            var said = await JsonSerializer.DeserializeAsync<List<RegisterRelation>>(stream, Json, cancellation) ?? [];
            return said.TrueForAll(one => one.Kind is RelationKind.ParentalResponsibility or RelationKind.LegalGuardian or RelationKind.NearestRelative && !(one.To < one.From))
                ? said
                : throw new JsonException();
        }
        catch (JsonException)
        {
            throw new ConfigurationMistakeException($"{file.Name} is not a list of relations. See: relations import --help");
        }
    }
}
