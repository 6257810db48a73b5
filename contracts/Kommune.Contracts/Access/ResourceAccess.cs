namespace Kommune.Contracts;

/// <summary>What one actor may do with one resource, at this moment.</summary>
public abstract class ResourceAccess
{
    /// <summary>The resource as it is registered.</summary>
    public abstract Resource Resource { get; }

    /// <summary>
    /// False when nothing that is shown may tell where the person is: names of services and places are left out for private persons (R69).
    /// </summary>
    public virtual bool ShowsPlaces => true;

    /// <summary>The decision for one section.</summary>
    /// <param name="section">Id of the section.</param>
    /// <param name="right">The right that is asked for.</param>
    /// <param name="writtenAt">When the content was written, for what has a date; null asks for what applies now (R32).</param>
    public abstract AccessDecision Decide(string section, Right right, DateTimeOffset? writtenAt = null);

    /// <summary>Whether the decision is yes.</summary>
    public bool May(string section, Right right = Right.Read) => Decide(section, right).IsAllowed;

    /// <summary>Whether what was written in a section at an instant may be read (R32).</summary>
    public bool May(string section, DateTimeOffset writtenAt) => Decide(section, Right.Read, writtenAt).IsAllowed;
}
