using Autofac;
using Autofac.Builder;
using Autofac.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Platform.Modules;

/// <summary>
/// Answers a module's questions for platform services from the request's own services, so that the module works in the same unit of work
/// as the request. The host made them and the host disposes them.
/// </summary>
internal sealed class PlatformSource(ModuleContainer container) : IRegistrationSource
{
    public const string Mark = "Kommune.Platform";

    public bool IsAdapterForIndividualComponents => false;

    public IEnumerable<IComponentRegistration> RegistrationsFor(Service service, Func<Service, IEnumerable<ServiceRegistration>> registrationAccessor)
    {
        if (service is not TypedService { ServiceType: var type } || !PlatformTypes.Contains(type))
            return [];
        Func<IComponentContext, IEnumerable<Parameter>, object> resolve = PlatformTypes.IsLongLived(type)
            ? (_, _) => container.Host.GetRequiredService(type)
            : (context, _) => context.Resolve<PlatformServices>().Provider.GetRequiredService(type);
        return [RegistrationBuilder.ForDelegate(type, resolve).As(service).WithMetadata(Mark, true).ExternallyOwned().CreateRegistration()];
    }
}
