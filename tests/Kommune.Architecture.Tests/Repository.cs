using System.Reflection;

namespace Kommune.Architecture.Tests;

/// <summary>The files that are written by hand: what is built or fetched lies beside them and is nobody's rule.</summary>
internal static class Repository
{
    private static readonly HashSet<string> Made = [".git", "bin", "obj", "artifacts", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts", "data", ".vs", ".idea"];

    public static string Root { get; } = Metadata("Repository");

    public static string Fixtures { get; } = Metadata("Fixtures");

    /// <summary>What is shipped; the tests themselves may do much that this may not.</summary>
    public static string[] Shipped { get; } = ["contracts", "host", "modules", "migrations"];

    /// <summary>Files under these folders, all of the repository when none is named, with their path as one would write it.</summary>
    public static IEnumerable<SourceFile> Files(string pattern = "*", params IEnumerable<string> folders)
    {
        var roots = folders.Select(folder => Path.Combine(Root, folder)).DefaultIfEmpty(Root);
        return roots.Where(Directory.Exists).SelectMany(root => Below(new DirectoryInfo(root), pattern));
    }

    private static IEnumerable<SourceFile> Below(DirectoryInfo folder, string pattern) =>
        folder.EnumerateFiles(pattern).Where(file => file.Name != ".git").Select(file => new SourceFile(Relative(file), File.ReadAllText(file.FullName)))
            .Concat(folder.EnumerateDirectories().Where(IsWritten).SelectMany(inner => Below(inner, pattern)));

    private static bool IsWritten(DirectoryInfo folder) => !Made.Contains(folder.Name) && !(folder is { Name: "lib", Parent.Name: "wwwroot" });

    private static string Relative(FileInfo file) => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(metadata => metadata.Key == key).Value!;
}
