using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>Every permission the host and the loaded modules have declared, with the roles that hold it.</summary>
internal sealed class Permissions
{
    private readonly Dictionary<string, Permission> _permissions = [];

    public Permissions(IEnumerable<Permission> permissions)
    {
        foreach (var permission in permissions)
            if (!_permissions.TryAdd(permission.Id, permission))
                throw new InvalidOperationException($"The permission {permission.Id} is declared twice.");
    }

    /// <summary>A permission nobody declared is held by nobody.</summary>
    public bool Holds(Actor actor, string id) => _permissions.TryGetValue(id, out var permission) && actor.Kind switch
    {
        ActorKind.Citizen => permission.Roles.Contains(Roles.Citizen),
        ActorKind.Employee => permission.Roles.Any(actor.Has) || (actor.Seats.Count > 0 && permission.Roles.Contains(Roles.Invited)),
        _ => false,
    };
}
