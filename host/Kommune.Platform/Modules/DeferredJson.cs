using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kommune.Platform.Modules;

/// <summary>
/// Works out the JSON of a type when somebody first sends or asks for it. An address that is bound asks for the JSON of all it takes and gives;
/// worked out for a few hundred addresses at each start, most of which nobody calls that day, that was more than half of what a start compiles.
/// </summary>
/// <param name="options">How it is written, for the type and all it holds.</param>
internal sealed class DeferredJson(JsonSerializerOptions options) : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => true;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions _) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert), options)!;

    private sealed class Of<T>(JsonSerializerOptions options) : JsonConverter<T>
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions _) => JsonSerializer.Deserialize<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions _) => JsonSerializer.Serialize(writer, value, options);
    }
}
