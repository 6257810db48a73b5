namespace Kommune.Platform.Modules;

/// <summary>What became of a module when the host started. The reason stands beside it in plain words.</summary>
internal enum ModuleState
{
    /// <summary>Passed every gate; a municipality may enable it.</summary>
    Loaded,

    /// <summary>Does not fit this host: refused from its files alone, before any of its code was loaded.</summary>
    Incompatible,

    /// <summary>Fits, but its own code failed or broke a rule while it registered; nothing of it is used.</summary>
    Faulty,
}
