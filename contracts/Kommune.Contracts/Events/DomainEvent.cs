using System.Text.Json.Serialization;

namespace Kommune.Contracts;

/// <summary>
/// Something that happened and that others may care about. Records with <c>init</c> properties, never positional (adding one would break
/// modules in the field); ids and codes only, never names, addresses or people's stories.
/// </summary>
public abstract record DomainEvent
{
    /// <summary>Identity of this occurrence; also the idempotency key of effects.</summary>
    public Guid EventId { get; init; } = Guid.CreateVersion7();

    /// <summary>The aggregate whose events are handled in order: <c>plan:0198…</c>. Across streams no order is promised.</summary>
    [JsonIgnore]
    public abstract string Stream { get; }
}
