using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Kommune.Contracts;

namespace Kommune.Platform.Tenancy;

/// <summary>municipality.json: a municipality, its choices and where its data is.</summary>
internal sealed record MunicipalityFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private static readonly JsonDocumentOptions Reading = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    public required Municipality Municipality { get; init; }

    public DatabaseChoice Database { get; init; } = new();

    /// <exception cref="MunicipalityFileException">With all that is wrong in the file.</exception>
    public static MunicipalityFile Read(string path)
    {
        JsonObject json;
        try
        {
            json = JsonNode.Parse(File.ReadAllText(path), documentOptions: Reading) as JsonObject
                ?? throw new MunicipalityFileException([$"{path}: must be an object, {{ … }}"]);
        }
        catch (JsonException failure)
        {
            throw new MunicipalityFileException([$"{path}: line {failure.LineNumber + 1}: {FirstSentence(failure)}"]);
        }

        json.Remove("database", out var database);
        var errors = new List<string>();
        var choice = Part<DatabaseChoice>(database ?? new JsonObject(), "database", errors);
        var municipality = Part<Municipality>(json, "", errors);
        if (errors.Count == 0) errors.AddRange(MunicipalityRules.Errors(municipality!, choice!, Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))!)));
        return errors.Count == 0
            ? new MunicipalityFile { Municipality = municipality!, Database = choice! }
            : throw new MunicipalityFileException([.. errors.Select(error => $"{path}: {error}")]);
    }

    /// <summary>Whole or not at all: a half-written file would keep the host from starting.</summary>
    public void Write(string path)
    {
        var json = JsonSerializer.SerializeToNode(Municipality, Json)!.AsObject();
        json["database"] = JsonSerializer.SerializeToNode(Database, Json);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path + ".new", json.ToJsonString(Json) + "\n");
        File.Move(path + ".new", path, overwrite: true);
    }

    private static T? Part<T>(JsonNode json, string path, List<string> errors) where T : class
    {
        var before = errors.Count;
        CheckNames(json, Json.GetTypeInfo(typeof(T)), path, errors);
        if (errors.Count > before) return null;
        try
        {
            return json.Deserialize<T>(Json);
        }
        catch (JsonException failure)
        {
            var property = Join(path, failure.Path?.TrimStart('$').TrimStart('.') ?? "");
            errors.Add($"{property}: the value is of the wrong kind{Allowed(typeof(T), failure.Path)}");
            return null;
        }
    }

    /// <summary>The serializer's own words for an unknown or missing property speak of .NET types.</summary>
    private static void CheckNames(JsonNode? node, JsonTypeInfo type, string path, List<string> errors)
    {
        if (type.Kind != JsonTypeInfoKind.Object) return;
        if (node is not JsonObject json)
        {
            errors.Add($"{path}: must be an object, {{ … }}");
            return;
        }
        var known = type.Properties.ToDictionary(property => property.Name);
        foreach (var (name, value) in json)
        {
            if (!known.TryGetValue(name, out var property)) errors.Add($"{Join(path, name)}: unknown property; known are {string.Join(", ", known.Keys)}");
            else CheckNames(value, Json.GetTypeInfo(property.PropertyType), Join(path, name), errors);
        }
        foreach (var missing in known.Values.Where(property => property.IsRequired && json[property.Name] is null))
            errors.Add($"{Join(path, missing.Name)}: is missing");
    }

    private static string Allowed(Type type, string? path)
    {
        foreach (var name in path?.TrimStart('$').Split('.', StringSplitOptions.RemoveEmptyEntries) ?? [])
            type = Json.GetTypeInfo(type).Properties.FirstOrDefault(property => property.Name == name)?.PropertyType ?? typeof(object);
        return type.IsEnum
            ? "; possible are " + string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName).Where(name => name != "unknown"))
            : "";
    }

    private static string Join(string path, string name) => path.Length == 0 ? name : name.Length == 0 ? path : $"{path}.{name}";

    private static string FirstSentence(JsonException failure) => failure.Message.Split(". ")[0].TrimEnd('.');
}
