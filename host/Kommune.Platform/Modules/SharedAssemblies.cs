using Kommune.Contracts;
using Microsoft.AspNetCore.Http;

namespace Kommune.Platform.Modules;

/// <summary>
/// The assemblies that modules share with the host, and nothing else: contracts (two copies would be two different types), what contracts
/// expose, and the framework. Everything else a module uses it carries itself.
/// </summary>
internal static class SharedAssemblies
{
    private static readonly HashSet<string> Packages =
    [
        "Autofac",
        "Dapper",
        "Microsoft.Data.Sqlite",
        "SQLitePCLRaw.core",
        "SQLitePCLRaw.batteries_v2",
        "SQLitePCLRaw.provider.e_sqlite3",
        "Npgsql",
        "Microsoft.Data.SqlClient",
    ];

    private static readonly string[] FrameworkFolders =
    [
        Path.GetDirectoryName(typeof(object).Assembly.Location)!,
        Path.GetDirectoryName(typeof(HttpContext).Assembly.Location)!,
    ];

    public static string Kernel { get; } = typeof(IModule).Assembly.GetName().Name!;

    public static bool IsContract(string name) =>
        name == Kernel || name == "Kommune.Ui" || name.StartsWith("Kommune.Contracts.", StringComparison.Ordinal);

    /// <summary>Told by the folder, because the host's own packages are called System.* and Microsoft.* too.</summary>
    public static bool IsFramework(string name) =>
        !name.StartsWith("Kommune.", StringComparison.Ordinal)
        && Array.Exists(FrameworkFolders, folder => File.Exists(Path.Combine(folder, name + ".dll")));

    public static bool Contains(string name) => IsContract(name) || Packages.Contains(name) || IsFramework(name);
}
