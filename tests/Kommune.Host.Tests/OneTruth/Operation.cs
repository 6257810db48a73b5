using System.Text.Json.Nodes;

namespace Kommune.Host.Tests.OneTruth;

/// <summary>One operation of the API as the API describes it.</summary>
internal sealed class Operation
{
    private readonly JsonNode _description;
    private readonly string _path;
    private readonly JsonNode? _schema;
    private readonly IReadOnlyList<(string Name, JsonNode? Schema)> _query;

    private Operation(JsonNode description, string path, string method, JsonNode operation)
    {
        (_description, _path, Method) = (description, path, HttpMethod.Parse(method));
        Needs = [.. Places(path)];
        _schema = operation["requestBody"]?["content"]?["application/json"]?["schema"];
        _query = [.. (operation["parameters"]?.AsArray() ?? []).Where(one => (string?)one!["in"] == "query").Select(one => ((string)one!["name"]!, one["schema"]))];
    }

    public HttpMethod Method { get; }

    /// <summary>Kinds of ids one must know to ask.</summary>
    public IReadOnlyList<string> Needs { get; }

    /// <summary>Everything a person's program can ask; what operators ask is about one engine anyway.</summary>
    public static IReadOnlyList<Operation> In(JsonNode description) =>
    [
        .. from path in description["paths"]!.AsObject()
           where path.Key.StartsWith("/api/", StringComparison.Ordinal)
           from operation in path.Value!.AsObject()
           select new Operation(description, path.Key, operation.Key, operation.Value!),
    ];

    public string Address(Known known)
    {
        var places = new Queue<string>(Needs);
        var address = string.Join('/', _path.Split('/').Select(part => part is ['{', ..] ? Uri.EscapeDataString(known.Id(places.Dequeue())) : part));
        var asked = _query.Where(_ => known.Chance(40)).Select(one => $"{one.Name}={Uri.EscapeDataString(Value(one.Name, one.Schema, known)?.ToString() ?? "")}").ToList();
        return asked.Count == 0 ? address : $"{address}?{string.Join('&', asked)}";
    }

    public JsonNode? Body(Known known) => _schema is null ? null : Value("", _schema, known);

    public override string ToString() => $"{Method} {_path}";

    /// <summary><c>plans/{id}</c> and <c>plans/{planId}</c> need the same.</summary>
    private static IEnumerable<string> Places(string path)
    {
        var parts = path.Split('/');
        return parts.Index().Where(part => part.Item is ['{', ..]).Select(part => part.Item.Trim('{', '}') is var name && name == "id" ? Known.Of(parts[part.Index - 1]) : name);
    }

    private JsonNode? Value(string name, JsonNode? schema, Known known)
    {
        schema = Resolved(schema);
        if (schema is null) return null;
        var types = schema["type"] is JsonArray several ? [.. several.Select(one => (string)one!)] : new[] { (string?)schema["type"] ?? "string" };
        if (types.Contains("null") && known.Chance(30)) return null;
        if (schema["enum"] is JsonArray words) return known.Any([.. words])?.DeepClone();
        return types.First(type => type != "null") switch
        {
            "object" => new JsonObject((schema["properties"]?.AsObject() ?? []).Select(one => KeyValuePair.Create(one.Key, Value(one.Key, one.Value, known)))),
            "array" => new JsonArray([.. Enumerable.Range(0, known.Number(3)).Select(_ => Value(name.TrimEnd('s'), schema["items"], known))]),
            "boolean" => known.Chance(60),
            "integer" or "number" => known.Integer(name),
            _ => known.Text(name, (string?)schema["format"]),
        };
    }

    private JsonNode? Resolved(JsonNode? schema)
    {
        if (schema?["oneOf"] is JsonArray choices) return Resolved(choices.FirstOrDefault(one => one!["$ref"] is not null) ?? choices[0]);
        return (string?)schema?["$ref"] is { } reference
            ? Resolved(reference.TrimStart('#', '/').Split('/').Aggregate(_description, (node, part) => node[part]!))
            : schema;
    }
}
