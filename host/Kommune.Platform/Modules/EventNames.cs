using System.Reflection;
using Kommune.Contracts;

namespace Kommune.Platform.Modules;

internal static class EventNames
{
    public static string Of(Type eventType) => Find(eventType)
        ?? throw new InvalidOperationException($"{eventType.FullName} has no [EventName]; stored rows need a name that outlives the class.");

    public static string? Find(Type eventType) => eventType.GetCustomAttribute<EventNameAttribute>(inherit: false)?.Name;
}
