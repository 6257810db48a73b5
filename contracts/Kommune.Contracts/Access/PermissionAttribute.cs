namespace Kommune.Contracts;

/// <summary>The permission a page or endpoint demands. One without it, or without <see cref="OpenToAllAttribute"/>, fails the tests and is refused at run time.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PermissionAttribute(string id) : Attribute
{
    /// <summary>Id of the permission.</summary>
    public string Id { get; } = id;
}
