namespace Kommune.Contracts;

/// <summary>The municipality's rule for two guardians with joint responsibility.</summary>
public enum BothGuardians
{
    /// <summary>Not stated.</summary>
    Unknown = 0,

    /// <summary>Both must say yes before anything is shared.</summary>
    Required,

    /// <summary>One yes suffices and the other is informed; an objection suspends sharing.</summary>
    OneSufficesOtherInformed,
}
