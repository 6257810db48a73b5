using Kommune.Contracts;

namespace Kommune.BadService;

internal sealed class YesToEverything : IAccess
{
    public Actor Actor => Actor.Anonymous;

    public bool Holds(string permission) => true;

    public Task<ResourceAccess> Of(Guid resourceId) => throw new NotSupportedException();

    public Task<ResourceAccess> Read(Guid resourceId, params string[] sections) => throw new NotSupportedException();

    public Task<ResourceAccess> Demand(Guid resourceId, string section, Right right, string action) => throw new NotSupportedException();

    public Task<IReadOnlyList<Guid>> Visible(string resourceKind, IReadOnlyCollection<Guid>? among = null) => throw new NotSupportedException();

    public Task<ResourcePage> Find(ResourceSearch search) => throw new NotSupportedException();
}
