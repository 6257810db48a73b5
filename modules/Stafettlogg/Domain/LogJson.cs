using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kommune.Stafettlogg;

/// <summary>How logs are stored. Unknown properties are skipped, so that an older program reads a newer document.</summary>
internal static class LogJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        // The text is never put into HTML; people who look in the database should be able to read Áŋgár.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("The document is empty.");

    /// <summary>With one person under another's id, in whatever part of it she or he stands; an id stands nowhere by chance.</summary>
    public static T Rename<T>(T value, Guid from, Guid into) where T : notnull => Read<T>(Write(value).Replace($"{from:D}", $"{into:D}", StringComparison.OrdinalIgnoreCase));
}
