using Autofac;
using Kommune.Contracts;

namespace Kommune.Platform.Modules;

/// <summary>Finds offers among the modules that this municipality has enabled, made in the same request and unit of work.</summary>
internal sealed class Offers(ModuleCatalog catalog, ModuleScopes scopes, TenantContext tenant) : IOffers
{
    public TContract? Find<TContract>() where TContract : class => Enabled<TContract>().FirstOrDefault();

    public IReadOnlyList<TContract> All<TContract>() where TContract : class => [.. Enabled<TContract>()];

    private IEnumerable<TContract> Enabled<TContract>() =>
        from module in catalog.Modules
        where tenant.EnabledModules.Contains(module.Id)
        from offer in module.Offers
        where offer.Contract == typeof(TContract)
        select (TContract)scopes.Of(module).Resolve(offer.Implementation);
}
