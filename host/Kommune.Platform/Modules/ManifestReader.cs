using System.Text.Json;
using System.Text.RegularExpressions;
using Kommune.Contracts;

namespace Kommune.Platform.Modules;

/// <summary>Reads <c>module.json</c>. Tells every mistake at once, one line each: which file, which property, what is expected.</summary>
internal sealed partial class ManifestReader
{
    public const string FileName = "module.json";

    /// <summary>Addresses and tables the platform keeps for itself.</summary>
    private static readonly HashSet<string> ReservedIds =
    [
        "accessibility", "api", "health", "language", "lib", "login", "logout", "openapi", "operations", "platform", "privacy", "problem", "read-log", "start",
    ];
    private static readonly string[] ReservedPrefixes = ["kp_", "bus_"];

    private static readonly JsonDocumentOptions Json = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly string file;
    private readonly List<string> mistakes = [];
    private readonly Dictionary<string, JsonElement> properties = [];

    private ManifestReader(string file) => this.file = file;

    /// <summary>The manifest, or null with at least one mistake.</summary>
    public static (ModuleManifest? Manifest, IReadOnlyList<string> Mistakes) Read(string folder)
    {
        var reader = new ManifestReader($"{Path.GetFileName(folder)}/{FileName}");
        var manifest = reader.ReadFile(folder);
        return (reader.mistakes.Count == 0 ? manifest : null, reader.mistakes);
    }

    private ModuleManifest? ReadFile(string folder)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, FileName)), Json);
        }
        catch (FileNotFoundException)
        {
            mistakes.Add($"{file} is missing.");
            return null;
        }
        catch (JsonException problem)
        {
            mistakes.Add($"{file} is not valid JSON at line {problem.LineNumber + 1}, position {problem.BytePositionInLine + 1}.");
            return null;
        }
        using (document)
            return document.RootElement.ValueKind == JsonValueKind.Object ? ReadObject(document.RootElement, folder) : NotAnObject();
    }

    private ModuleManifest? NotAnObject()
    {
        mistakes.Add($"{file} must be one JSON object.");
        return null;
    }

    private ModuleManifest ReadObject(JsonElement root, string folder)
    {
        foreach (var property in root.EnumerateObject())
            if (!properties.TryAdd(property.Name, property.Value))
                Mistake(property.Name, "is stated twice.");

        var id = Text("id", Id, "lower-case words with hyphens, at most 40 characters, like individual-plans");
        var manifest = new ModuleManifest
        {
            Id = id,
            Version = Text("version", SemanticVersion, "three numbers, like 1.4.0"),
            Vendor = Text("vendor", NotBlank, "the name of who makes the module"),
            Title = Map("title"),
            Assembly = Text("assembly", DllName, "the file name of a .dll in the module's folder"),
            TablePrefix = Text("tablePrefix", Prefix, "lower-case letters, digits and underscores, at most 12 characters, ending with an underscore, like ip_"),
            Contracts = Map("contracts"),
            Requires = List("requires", Id, "ids of modules"),
            Optional = List("optional", Id, "ids of modules"),
            Publishes = List("publishes", EventName, "event names like individual-plans.goal-added.v1"),
            Subscribes = List("subscribes", EventName, "event names like individual-plans.goal-added.v1"),
            Permissions = List("permissions", Dotted, $"permission ids like {id}.read"),
            ResourceKinds = List("resourceKinds", Id, "ids like individual-plan"),
        };
        foreach (var unknown in properties.Keys.Except(Known))
            Mistake(unknown, $"is unknown. Known are {string.Join(", ", Known)}.");
        if (mistakes.Count == 0)
            JudgeTogether(manifest, folder);
        return manifest;
    }

    private static readonly string[] Known =
    [
        "id", "version", "vendor", "title", "assembly", "tablePrefix", "contracts", "requires", "optional", "publishes", "subscribes",
        "permissions", "resourceKinds",
    ];

    private void JudgeTogether(ModuleManifest manifest, string folder)
    {
        if (ReservedIds.Contains(manifest.Id))
            Mistake("id", $"'{manifest.Id}' is an address of the platform; choose another.");
        if (ReservedPrefixes.FirstOrDefault(prefix => manifest.TablePrefix.StartsWith(prefix, StringComparison.Ordinal)) is { } reserved)
            Mistake("tablePrefix", $"'{manifest.TablePrefix}' is taken: tables called {reserved}… are the platform's own.");
        if (!File.Exists(Path.Combine(folder, manifest.Assembly)))
            Mistake("assembly", $"names {manifest.Assembly}, which is not in the module's folder.");
        if (!manifest.Contracts.ContainsKey(SharedAssemblies.Kernel))
            Mistake("contracts", $"must state a range for {SharedAssemblies.Kernel}, like \"{SharedAssemblies.Kernel}\": \"[1.0,2.0)\".");
        foreach (var (name, range) in manifest.Contracts)
        {
            if (!SharedAssemblies.IsContract(name))
                Mistake("contracts", $"names {name}; only Kommune.Contracts, Kommune.Contracts.* and Kommune.Ui are contracts.");
            if (VersionRange.TryParse(range) is null)
                Mistake("contracts", $"gives {name} the range '{range}'; both ends must be stated, like [1.0,2.0).");
        }
        foreach (var name in manifest.Publishes.Where(name => !IsOwn(name, manifest.Id)))
            Mistake("publishes", $"names {name}; a module's events begin with its id, {manifest.Id}.");
        foreach (var name in manifest.Permissions.Where(name => !IsOwn(name, manifest.Id)))
            Mistake("permissions", $"names {name}; a module's permissions begin with its id, {manifest.Id}.");
        if (manifest.Requires.Contains(manifest.Id) || manifest.Optional.Contains(manifest.Id))
            Mistake("requires", "and 'optional' may not name the module itself.");
        foreach (var name in manifest.Requires.Intersect(manifest.Optional))
            Mistake("optional", $"names {name}, which 'requires' names too; a module is either needed or not.");
    }

    public static bool IsOwn(string name, string moduleId) => name.StartsWith(moduleId + ".", StringComparison.Ordinal);

    private string Text(string name, Regex form, string expected)
    {
        if (!properties.TryGetValue(name, out var value))
            Mistake(name, $"is missing; expected {expected}.");
        else if (value.ValueKind != JsonValueKind.String || !form.IsMatch(value.GetString()!))
            Mistake(name, $"is {value.GetRawText()}; expected {expected}.");
        else
            return value.GetString()!;
        return "";
    }

    private List<string> List(string name, Regex form, string expected)
    {
        if (!properties.TryGetValue(name, out var value))
            return [];
        if (value.ValueKind != JsonValueKind.Array)
        {
            Mistake(name, $"must be a list of {expected}.");
            return [];
        }
        var items = new List<string>();
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || !form.IsMatch(item.GetString()!))
                Mistake(name, $"holds {item.GetRawText()}; expected {expected}.");
            else if (items.Contains(item.GetString()!))
                Mistake(name, $"names {item.GetString()} twice.");
            else
                items.Add(item.GetString()!);
        }
        return items;
    }

    private Dictionary<string, string> Map(string name)
    {
        var map = new Dictionary<string, string>();
        if (!properties.TryGetValue(name, out var value))
            return map;
        if (value.ValueKind != JsonValueKind.Object)
        {
            Mistake(name, "must be an object of names and texts.");
            return map;
        }
        foreach (var entry in value.EnumerateObject())
        {
            if (entry.Value.ValueKind != JsonValueKind.String)
                Mistake(name, $"holds {entry.Value.GetRawText()} at {entry.Name}; expected a text.");
            else if (!map.TryAdd(entry.Name, entry.Value.GetString()!))
                Mistake(name, $"names {entry.Name} twice.");
        }
        return map;
    }

    private void Mistake(string property, string problem) => mistakes.Add($"{file}: '{property}' {problem}");

    [GeneratedRegex(@"^(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex Id { get; }

    [GeneratedRegex(@"^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?\z")]
    private static partial Regex SemanticVersion { get; }

    [GeneratedRegex(@"\S")]
    private static partial Regex NotBlank { get; }

    [GeneratedRegex(@"^[A-Za-z0-9_.-]+\.dll\z")]
    private static partial Regex DllName { get; }

    [GeneratedRegex(@"^(?=.{2,12}\z)[a-z][a-z0-9_]*_\z")]
    private static partial Regex Prefix { get; }

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*\.v[1-9][0-9]*\z")]
    private static partial Regex EventName { get; }

    [GeneratedRegex(@"^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+\z")]
    private static partial Regex Dotted { get; }
}
