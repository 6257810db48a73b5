using System.Text.Json;

namespace Kommune.Platform.Bus;

/// <summary>What travels beside the payload.</summary>
internal sealed record EventHeaders
{
    public string? TraceParent { get; init; }

    public Guid? ActorId { get; init; }

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);

    public static EventHeaders Read(string headers) => JsonSerializer.Deserialize<EventHeaders>(headers, JsonSerializerOptions.Web) ?? new();
}
