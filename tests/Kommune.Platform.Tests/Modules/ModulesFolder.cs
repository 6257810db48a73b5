using System.Text.Json.Nodes;
using Kommune.Platform.Modules;

namespace Kommune.Platform.Tests.Modules;

/// <summary>A modules folder of a test's own, filled with copies.</summary>
internal sealed class ModulesFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("kommune-modules-").FullName;

    public ModulesFolder AddSample() => Copy(Path.Combine(Layout.Modules, "sample"), "sample");

    public ModulesFolder AddFixture(string id) => Copy(Path.Combine(Layout.Fixtures, id), id);

    /// <summary>The sample once more under another folder name, with changes to its manifest.</summary>
    public ModulesFolder AddSampleAs(string folder, Action<JsonObject> change)
    {
        Copy(Path.Combine(Layout.Modules, "sample"), folder);
        return Change(folder, change);
    }

    public ModulesFolder Change(string folder, Action<JsonObject> change)
    {
        var file = Path.Combine(Root, folder, ManifestReader.FileName);
        var manifest = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        change(manifest);
        File.WriteAllText(file, manifest.ToJsonString());
        return this;
    }

    public ModulesFolder AddText(string folder, string moduleJson)
    {
        Directory.CreateDirectory(Path.Combine(Root, folder));
        File.WriteAllText(Path.Combine(Root, folder, ManifestReader.FileName), moduleJson);
        return this;
    }

    public ModuleCatalog Load() => ModuleCatalog.Load(Root);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private ModulesFolder Copy(string from, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Root, folder, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return this;
    }
}
