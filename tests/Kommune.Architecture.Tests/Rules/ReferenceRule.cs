using Kommune.Platform.Modules;

namespace Kommune.Architecture.Tests.Rules;

/// <summary>Who may know whom: contracts know contracts, modules know contracts and the kit, the host knows no module.</summary>
internal static class ReferenceRule
{
    // What the contracts themselves expose. Data drivers are not among them: a module's way to its tables is the unit of work.
    private static readonly HashSet<string> PackagesOfModules = ["Autofac"];

    // Readers of file formats, without I/O of their own: a module carries the one it needs in its folder.
    private static readonly HashSet<string> CarriedByModules = ["YamlDotNet"];

    private static readonly HashSet<string> HouseOfHost = ["Kommune.Platform", "Kommune.Migrations", "Kommune.AuditCheck"];

    public static IEnumerable<string> OfModule(string path) =>
        from name in AssemblyText.References(path)
        where !SharedAssemblies.IsContract(name) && !PackagesOfModules.Contains(name) && !CarriedByModules.Contains(name) && !SharedAssemblies.IsFramework(name)
        select $"{Name(path)} references {name}. A module references contracts and the kit only: use the other module's contract, or publish an event.";

    public static IEnumerable<string> OfContract(string path) =>
        from name in AssemblyText.References(path)
        where !SharedAssemblies.IsContract(name) && !PackagesOfModules.Contains(name) && !SharedAssemblies.IsFramework(name)
        select $"{Name(path)} references {name}. Contracts reference only contracts.";

    public static IEnumerable<string> OfHost(string path) =>
        from name in AssemblyText.References(path)
        where name.StartsWith("Kommune.", StringComparison.Ordinal) && !SharedAssemblies.IsContract(name) && !HouseOfHost.Contains(name)
        select $"{Name(path)} references {name}. The host loads every module from the modules folder, its own like a vendor's.";

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path);
}
