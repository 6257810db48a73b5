namespace Kommune.Migrations;

/// <summary>Whether the version before this one can still run on the database after the script.</summary>
public enum ScriptKind
{
    /// <summary>Adds only: the version before can still run, so an upgrade can be rolled back.</summary>
    Expand = 0,

    /// <summary>Takes away, renames or tightens what the version before may use: waits until no such host is alive.</summary>
    Contract,
}
