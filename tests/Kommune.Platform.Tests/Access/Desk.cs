using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.Audit;
using Kommune.Platform.Data;
using Kommune.Platform.People;

namespace Kommune.Platform.Tests.Access;

/// <summary>What one request has: the same objects, put together as the host does.</summary>
internal sealed class Desk
{
    public Desk(World world, UnitOfWork unitOfWork, Actor actor)
    {
        UnitOfWork = unitOfWork;
        Counting = new CountingUnitOfWork(unitOfWork);
        var current = new CurrentActor { Actor = actor };
        Audit = new AuditTrail(unitOfWork, current, world.Writer, world.Clock);
        People = new Platform.People.People(Counting, world.Context, world.Vault, world.Clock);
        Organisation = new Organisation(Counting, world.Clock);
        Facts = new AccessFactsLoader(Counting, world.Context, world.Clock);
        Access = new Platform.Access.Access(current, Facts, world.Kinds, world.Permissions, Audit, world.Clock);
        Resources = new Resources(Counting, world.Kinds, world.Clock);
        Consents = new Consents(Counting, People, world.Kinds, current, world.Context, world.Clock);
    }

    public UnitOfWork UnitOfWork { get; }

    public CountingUnitOfWork Counting { get; }

    public AuditTrail Audit { get; }

    public IPeople People { get; }

    public IOrganisation Organisation { get; }

    public AccessFactsLoader Facts { get; }

    public IAccess Access { get; }

    public IResources Resources { get; }

    public IConsents Consents { get; }
}
