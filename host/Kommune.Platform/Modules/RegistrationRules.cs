using System.Reflection;
using Autofac.Core;
using Kommune.Contracts;
using Microsoft.AspNetCore.Components;

namespace Kommune.Platform.Modules;

/// <summary>
/// What a module registered, held against the rules of the house and against its own module.json. Every breach is told, one line each.
/// </summary>
internal sealed class RegistrationRules
{
    private readonly LoadedModule module;
    private readonly Func<Type, bool> owns;
    private readonly SortedSet<string> breaches = new(StringComparer.Ordinal);

    private RegistrationRules(LoadedModule module, Func<Type, bool> owns) => (this.module, this.owns) = (module, owns);

    public static IReadOnlyCollection<string> Breaches(LoadedModule module, Func<Type, bool> owns)
    {
        var rules = new RegistrationRules(module, owns);
        rules.CheckServices();
        rules.CheckOffers();
        rules.CheckAddresses();
        rules.CheckContributions();
        rules.CheckSubscriptions();
        rules.CheckEvents();
        rules.CheckPermissions();
        rules.CheckResourceKinds();
        rules.CheckDailyJobs();
        return rules.breaches;
    }

    private string Id => module.Id;

    private void CheckServices()
    {
        var registry = module.Container.Root.ComponentRegistry;
        foreach (var registration in registry.Registrations.Where(IsTheModules))
        {
            foreach (var service in registration.Services.OfType<IServiceWithType>().Where(service => !owns(service.ServiceType)))
                Foreign(service.ServiceType);
            if (!owns(registration.Activator.LimitType))
                Foreign(registration.Activator.LimitType);
        }
        // Open generics, sources and decorators are not in the list above; what they would change is what these lookups give.
        foreach (var type in PlatformTypes.All)
        {
            var service = new TypedService(type);
            if (registry.RegistrationsFor(service).Any(IsTheModules) || registry.ServiceMiddlewareFor(service).Any())
                Foreign(type);
        }
    }

    private static bool IsTheModules(IComponentRegistration registration) =>
        !registration.Metadata.ContainsKey(PlatformSource.Mark) && registration.Activator.LimitType != typeof(Autofac.Core.Lifetime.LifetimeScope);

    private void Foreign(Type type) => Breach(
        $"registers {(type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type).FullName}, which is not a type of its own assemblies. A contract is offered with Offer; the host's services cannot be replaced.");

    private void CheckOffers()
    {
        foreach (var offer in module.Offers)
        {
            if (!offer.Contract.IsInterface || !SharedAssemblies.IsContract(offer.Contract.Assembly.GetName().Name!))
                Breach($"offers {offer.Contract.FullName}, which is not an interface of a contract assembly.");
            if (!owns(offer.Implementation))
                Breach($"offers {offer.Implementation.FullName}, which is not a type of its own assemblies.");
        }
        // Whoever shows everything about a person asks once for each kind of resource.
        Once(module.Offers.Where(offer => offer.Contract != typeof(IPersonData)).Select(offer => offer.Contract.FullName!), "offers");
        Once(module.Offers.Where(offer => offer.Contract == typeof(IPersonData)).Select(offer => offer.Implementation.FullName!), "offers");
    }

    private void CheckAddresses()
    {
        foreach (var page in module.Pages.Where(page => !IsUnder(page.Route)))
            Breach($"has the page {page.Component.FullName} at {page.Route}; its pages must lie under /{Id}/.");
        foreach (var item in module.Navigation.Where(item => !IsUnder(item.Href)))
            Breach($"has a navigation entry to {item.Href}; its addresses must lie under /{Id}/.");
    }

    private bool IsUnder(string address) => address == "/" + Id || address.StartsWith($"/{Id}/", StringComparison.Ordinal);

    private void CheckContributions()
    {
        foreach (var item in module.Navigation)
        {
            if (!item.Text.ContainsKey("nb") || !item.Text.ContainsKey("nn"))
                Breach($"has a navigation entry to {item.Href} without text in both nb and nn.");
            CheckDemanded(item.Permission, $"its navigation entry to {item.Href}");
        }
        foreach (var panel in module.Panels)
        {
            if (!owns(panel.Component) || !typeof(IComponent).IsAssignableFrom(panel.Component))
                Breach($"has the panel {panel.Component.FullName}, which is not a component of its own assemblies.");
            if (panel.Permission is { } permission)
                CheckDemanded(permission, $"its panel {panel.Component.Name}");
            else if (panel.Slot != Slots.FrontPage)
                Breach($"has the panel {panel.Component.Name} without a permission; only what stands on the front page is for everybody.");
        }
    }

    private void CheckDemanded(string permission, string where)
    {
        if (!module.Permissions.Any(declared => declared.Id == permission))
            Breach($"demands the permission {permission} for {where} without declaring it.");
    }

    private void CheckSubscriptions()
    {
        foreach (var subscription in module.Subscriptions.Where(subscription => !ManifestReader.IsOwn(subscription.Subscriber, Id)))
            Breach($"has the subscriber '{subscription.Subscriber}'; its subscribers begin with '{Id}.'.");
        foreach (var same in module.Subscriptions.GroupBy(subscription => subscription.Subscriber))
        {
            // One subscriber may take several events, in one order; each once, and all in one way.
            foreach (var twice in same.GroupBy(subscription => subscription.EventName).Where(group => group.Count() > 1))
                Breach($"has two subscribers called '{same.Key}' to {twice.Key}.");
            if (same.Select(subscription => subscription.IsEffect).Distinct().Count() > 1)
                Breach($"has the subscriber '{same.Key}' both with Handle and with Effect.");
        }
        foreach (var subscription in module.Subscriptions.Where(subscription => !owns(subscription.HandlerType)))
            Breach($"subscribes with {subscription.HandlerType.FullName}, which is not a type of its own assemblies.");
        CheckList("subscribes", module.Manifest.Subscribes, module.Subscriptions.Select(subscription => subscription.EventName), "subscribed to");
    }

    /// <summary>An event is the module's when its name says so, whether the record lies in the module or in its contract assembly.</summary>
    private void CheckEvents()
    {
        foreach (var type in module.Assembly.GetTypes().Where(IsEvent).Where(type => EventNames.Find(type) is not { } name || !ManifestReader.IsOwn(name, Id)))
            Breach($"has the event {type.FullName}, whose [EventName] does not begin with '{Id}.'.");
        var names = module.Manifest.Contracts.Keys
            .Select(ContractAssemblies.Find).OfType<Assembly>().Append(module.Assembly)
            .SelectMany(assembly => assembly.GetTypes()).Where(IsEvent)
            .Select(EventNames.Find).OfType<string>().Where(name => ManifestReader.IsOwn(name, Id)).ToList();
        Once(names, "defines the event");
        CheckList("publishes", module.Manifest.Publishes, names, "defined");
    }

    private static bool IsEvent(Type type) => type.IsSubclassOf(typeof(DomainEvent)) && !type.IsAbstract;

    private void CheckPermissions()
    {
        foreach (var permission in module.Permissions.Where(permission => !ManifestReader.IsOwn(permission.Id, Id)))
            Breach($"declares the permission {permission.Id}; its permissions begin with '{Id}.'.");
        Once(module.Permissions.Select(permission => permission.Id), "declares the permission");
        CheckList("permissions", module.Manifest.Permissions, module.Permissions.Select(permission => permission.Id), "declared");
    }

    private void CheckResourceKinds()
    {
        foreach (var kind in module.ResourceKinds.Where(kind => !kind.Sections.Any(section => section.Id == Section.Title)))
            Breach($"declares the resource kind {kind.Id} without the section '{Section.Title}'.");
        foreach (var kind in module.ResourceKinds)
            Once(kind.Sections.Select(section => section.Id), $"declares the resource kind {kind.Id} with the section");
        Once(module.ResourceKinds.Select(kind => kind.Id), "declares the resource kind");
        CheckList("resourceKinds", module.Manifest.ResourceKinds, module.ResourceKinds.Select(kind => kind.Id), "declared");
    }

    private void CheckDailyJobs()
    {
        foreach (var job in module.DailyJobs.Where(job => !ManifestReader.IsOwn(job.Name, Id)))
            Breach($"has the daily job '{job.Name}'; its jobs begin with '{Id}.'.");
        foreach (var job in module.DailyJobs.Where(job => !owns(job.JobType)))
            Breach($"has the daily job {job.JobType.FullName}, which is not a type of its own assemblies.");
        Once(module.DailyJobs.Select(job => job.Name), "has the daily job");
    }

    private void Once(IEnumerable<string> names, string verb)
    {
        foreach (var twice in names.GroupBy(name => name).Where(group => group.Count() > 1))
            Breach($"{verb} {twice.Key} twice.");
    }

    private void CheckList(string property, IReadOnlyList<string> stated, IEnumerable<string> registered, string verb)
    {
        var found = registered.ToHashSet();
        foreach (var name in found.Except(stated))
            Breach($"{verb} {name}, which '{property}' in module.json does not name.");
        foreach (var name in stated.Except(found))
            Breach($"names {name} under '{property}' in module.json, but it is not {verb}.");
    }

    private void Breach(string what) => breaches.Add($"{Id} {what}");
}
