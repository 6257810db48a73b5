using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Kommune.Contracts;
using Kommune.Platform.Modules;

namespace Kommune.Platform.Bus;

/// <summary>Wire names and their types, and the stored form of an event.</summary>
internal sealed class EventRegistry
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutStream } },
    };

    private static readonly ConcurrentDictionary<Type, string> Names = new();

    private readonly ConcurrentDictionary<string, Type> _types = new(StringComparer.Ordinal);

    /// <summary>The wire name. Read from the type, so that an event nobody subscribes to can be published too.</summary>
    public static string NameOf(Type type) => Names.GetOrAdd(type, EventNames.Of);

    /// <summary>The publishing module is the first part of the name: <c>individual-plans.goal-added.v1</c>.</summary>
    public static string ModuleOf(string name) => name.Split('.', 2)[0];

    public static string Write(DomainEvent domainEvent) => JsonSerializer.Serialize(domainEvent, domainEvent.GetType(), Json);

    public void Add(Type type)
    {
        var name = NameOf(type);
        var known = _types.GetOrAdd(name, type);
        if (known != type)
        {
            // Also what happens when a contract assembly is loaded twice: events of one copy would never reach handlers of the other.
            throw new InvalidOperationException(
                $"The event name {name} is carried by {known.AssemblyQualifiedName} and by {type.AssemblyQualifiedName}.");
        }
    }

    public Type? Find(string name) => _types.GetValueOrDefault(name);

    /// <exception cref="PermanentFailureException">Unknown name, or a payload that does not fit the type: the same on every attempt.</exception>
    public DomainEvent Read(string name, string payload)
    {
        var type = Find(name) ?? throw new PermanentFailureException($"Unknown event name {name}.");
        try
        {
            return (DomainEvent?)JsonSerializer.Deserialize(payload, type, Json)
                ?? throw new PermanentFailureException($"The payload of {name} is empty.");
        }
        catch (JsonException exception)
        {
            // Only the path: the exception's own text may quote what stands there.
            throw new PermanentFailureException($"The payload of {name} cannot be read at {exception.Path ?? "$"}.");
        }
        catch (NotSupportedException)
        {
            throw new PermanentFailureException($"The type {type.FullName} of {name} cannot be read from JSON.");
        }
    }

    /// <summary>An override does not inherit [JsonIgnore]; the stream is stored in its own column and computed again from the ids.</summary>
    private static void LeaveOutStream(JsonTypeInfo info)
    {
        if (!info.Type.IsAssignableTo(typeof(DomainEvent)))
        {
            return;
        }
        for (var index = info.Properties.Count - 1; index >= 0; index--)
        {
            if (info.Properties[index].AttributeProvider is PropertyInfo { Name: nameof(DomainEvent.Stream) })
            {
                info.Properties.RemoveAt(index);
            }
        }
    }
}
