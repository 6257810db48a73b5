namespace Kommune.Contracts;

/// <summary>
/// The stable wire name of an event, <c>module.what-happened.v1</c>. Stored rows carry it, so a class may be moved or renamed freely.
/// A break is <c>.v2</c>, published beside <c>.v1</c> for two releases.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
