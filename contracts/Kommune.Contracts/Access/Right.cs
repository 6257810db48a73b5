namespace Kommune.Contracts;

/// <summary>What somebody wants to do with a section. Each includes the ones before it.</summary>
public enum Right
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>See it.</summary>
    Read,

    /// <summary>See it and add own words beside it.</summary>
    Comment,

    /// <summary>See and change it.</summary>
    Write,

    /// <summary>Decide about it: approve, consent, invite. The person's own, and of those who lawfully act for the person.</summary>
    Govern,
}
