using Kommune.Contracts;

namespace Kommune.Platform.Modules;

/// <summary>A folder under the modules folder, and what became of it.</summary>
internal sealed class InstalledModule
{
    /// <summary>The module's id, or the folder's name when the manifest cannot be read.</summary>
    public required string Id { get; init; }

    public required string Folder { get; init; }

    /// <summary>Null when it cannot be read.</summary>
    public ModuleManifest? Manifest { get; init; }

    public ModuleState State { get; private set; }

    /// <summary>Why it is not loaded, one line each; null when it is.</summary>
    public string? Reason { get; private set; }

    /// <summary>Its parts; null when it is not loaded.</summary>
    public LoadedModule? Loaded { get; private set; }

    public void Accept(LoadedModule loaded) => (State, Reason, Loaded) = (ModuleState.Loaded, null, loaded);

    public void Refuse(ModuleState state, IEnumerable<string> reasons) => (State, Reason, Loaded) = (state, string.Join('\n', reasons), null);
}
