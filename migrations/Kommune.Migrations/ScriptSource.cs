using System.Reflection;

namespace Kommune.Migrations;

/// <summary>Finds an area's scripts and refuses a set that cannot be right.</summary>
public static class ScriptSource
{
    private const string Folder = "migrations/";

    /// <summary>Scripts embedded with logical names <c>migrations/NNNN_words.sql</c>.</summary>
    public static IReadOnlyList<MigrationScript> FromAssembly(Assembly assembly, string area)
    {
        var scripts = new List<MigrationScript>();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            scripts.Add(new MigrationScript(area, resource[Folder.Length..], reader.ReadToEnd()));
        }
        return Ordered(scripts);
    }

    /// <summary>The scripts in order, none missing.</summary>
    /// <exception cref="MigrationException">Two scripts with one number, or a number without a script.</exception>
    public static IReadOnlyList<MigrationScript> Ordered(IEnumerable<MigrationScript> scripts)
    {
        var ordered = Sorted(scripts);

        // A gap is a script that was lost on the way here; what follows may stand on it.
        var expected = 1;
        foreach (var script in ordered.DistinctBy(script => script.Number))
        {
            if (script.Number != expected)
                throw new MigrationException($"{script.File}: there is no script {expected:0000} before it in {script.Area}.");
            expected++;
        }
        return ordered;
    }

    /// <summary>What one engine runs: its own file where there is one, else the file for all.</summary>
    internal static IReadOnlyList<MigrationScript> For(IMigrationEngine engine, IEnumerable<MigrationScript> scripts) =>
        [.. Sorted(scripts).GroupBy(script => script.Number).Select(group =>
            group.FirstOrDefault(script => script.Engine == engine.Name)
            ?? group.FirstOrDefault(script => script.Engine is null)
            ?? throw new MigrationException($"{group.First().File}: there is no such script for {engine.Name}."))];

    private static MigrationScript[] Sorted(IEnumerable<MigrationScript> scripts)
    {
        MigrationScript[] sorted = [.. scripts.OrderBy(script => script.Number).ThenBy(script => script.Engine, StringComparer.Ordinal)];
        foreach (var (before, script) in sorted.Zip(sorted.Skip(1)).Where(pair => pair.First.Number == pair.Second.Number))
        {
            if (before.Engine == script.Engine)
                throw new MigrationException($"{script.File}: number {script.Number:0000} is already taken by {before.File} in {script.Area}.");
            if (before.Name != script.Name || before.Kind != script.Kind)
                throw new MigrationException($"{script.File}: only the engine may differ from {before.File}, which has the same number in {script.Area}.");
        }
        return sorted;
    }
}
