using System.Runtime.CompilerServices;
using Kommune.Contracts;
using Microsoft.AspNetCore.Components;

namespace Kommune.Architecture.Tests.Rules;

/// <summary>What is inside a module is its own business: sealed, and seen by nobody. Components are public because the compiler of pages makes them so.</summary>
internal static class TypeRule
{
    public static IEnumerable<string> Breaches(string module, IEnumerable<Type> types)
    {
        foreach (var type in types.Where(type => !type.IsNested && !IsMadeByCompiler(type)))
        {
            if (type.IsPublic && !typeof(IModule).IsAssignableFrom(type) && !typeof(IComponent).IsAssignableFrom(type))
                yield return $"{type.FullName} is public. Types of {module} are internal, except its IModule and its components.";
            if (type is { IsClass: true, IsSealed: false, IsAbstract: false } && !typeof(IComponent).IsAssignableFrom(type))
                yield return $"{type.FullName} is open to inheritance. Types of {module} are sealed, or abstract.";
        }
    }

    private static bool IsMadeByCompiler(Type type) =>
        type.Name == "_Imports" || type.Name.Contains('<', StringComparison.Ordinal) || type.IsDefined(typeof(CompilerGeneratedAttribute), false)
        || type.Namespace is { } space && (space.StartsWith("System.", StringComparison.Ordinal) || space.StartsWith("Microsoft.", StringComparison.Ordinal));
}
