using System.Reflection;
using Kommune.Contracts;

namespace Kommune.Architecture.Tests.Rules;

/// <summary>An event carries ids and codes. It is stored for years and read by modules its publisher has never met.</summary>
internal static class EventRule
{
    private static readonly string[] Stories = ["Name", "Address", "Phone", "Mail", "NationalId", "BirthDate", "Text", "Words", "Note", "Comment", "Diagnosis"];

    public static IEnumerable<string> Breaches(Type type)
    {
        if (!type.IsSealed) yield return $"{type.FullName} is an event and not sealed: subscribers would not know which one they get.";
        if (type.GetConstructor(Type.EmptyTypes) is null) yield return $"{type.FullName} is positional: adding a property would break modules in the field. Use init properties.";
        if (type.GetCustomAttribute<EventNameAttribute>() is null) yield return $"{type.FullName} has no [EventName].";
        foreach (var property in type.GetProperties())
            if (Array.Find(Stories, word => property.Name.EndsWith(word, StringComparison.Ordinal)) is { } story)
                yield return $"{type.FullName}.{property.Name} looks like a person's {story.ToLowerInvariant()}. Events carry ids and codes only.";
    }
}
