namespace Kommune.Contracts;

/// <summary>What one actor may do with one resource, at this moment.</summary>
public abstract class ResourceAccess
{
    /// <summary>The resource as it is registered.</summary>
    public abstract Resource Resource { get; }

    /// <summary>The decision for one section.</summary>
    public abstract AccessDecision Decide(string section, Right right);

    /// <summary>Whether the decision is yes.</summary>
    public bool May(string section, Right right = Right.Read) => Decide(section, right).IsAllowed;
}
