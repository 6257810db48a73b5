using System.Reflection;
using Kommune.Ui;
using Microsoft.AspNetCore.Components;

namespace Kommune.Architecture.Tests.Rules;

/// <summary>What reads before it is drawn, waits until it has read. Seen with sixteen readers of one plan at once: nine of ten got a fault.</summary>
internal static class LoadRule
{
    private static readonly string[] Reading = ["OnInitializedAsync", "OnParametersSetAsync"];

    public static IEnumerable<string> Breaches(IEnumerable<Type> types) =>
        from type in types
        where type.IsSubclassOf(typeof(ComponentBase)) && !type.IsSubclassOf(typeof(LoadingComponent)) && type != typeof(LoadingComponent)
        where Reading.Any(name => type.GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly) is not null)
        select $"{type.FullName} is drawn before it has read what it shows. Let it inherit {nameof(LoadingComponent)}.";
}
