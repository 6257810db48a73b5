namespace Kommune.Contracts;

/// <summary>In which capacity somebody is logged in.</summary>
public enum ActorKind
{
    /// <summary>Not logged in.</summary>
    Anonymous = 0,

    /// <summary>Citizen, youth, guardian, relative or other private person.</summary>
    Citizen,

    /// <summary>Employee of the municipality or of an external partner.</summary>
    Employee,

    /// <summary>The platform itself: background jobs, demo data.</summary>
    System,
}
