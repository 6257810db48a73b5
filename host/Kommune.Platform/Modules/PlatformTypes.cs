using Kommune.Contracts;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Modules;

/// <summary>
/// What a module's own classes may ask for besides the module's own types: the interfaces of the kernel and of the kit, and a handful of
/// the framework's. Contracts of other modules are not here; they are found with <see cref="IOffers"/>, because they may be absent.
/// </summary>
internal static class PlatformTypes
{
    /// <summary>Live as long as the host, so a module's singletons may hold them too.</summary>
    private static readonly HashSet<Type> LongLived =
        [typeof(TimeProvider), typeof(ILoggerFactory), typeof(ILogger<>), typeof(IStringLocalizerFactory), typeof(IStringLocalizer<>)];

    public static bool Contains(Type type) => IsLongLived(type) || IsPerRequest(type);

    public static bool IsLongLived(Type type) => LongLived.Contains(type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type);

    /// <summary>Those that a check can look up one by one; an open generic is looked up for any type.</summary>
    public static IEnumerable<Type> All => typeof(IModule).Assembly.GetExportedTypes().Where(IsPerRequest)
        .Concat(LongLived.Select(type => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(object)) : type));

    private static bool IsPerRequest(Type type) =>
        type == typeof(TenantContext)
        || (type.IsInterface && !type.IsGenericType && type.Assembly.GetName().Name is { } name && (name == SharedAssemblies.Kernel || name == "Kommune.Ui"));
}
