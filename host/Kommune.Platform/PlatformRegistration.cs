using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.Ages;
using Kommune.Platform.Audit;
using Kommune.Platform.Backup;
using Kommune.Platform.Bus;
using Kommune.Platform.Data;
using Kommune.Platform.Files;
using Kommune.Platform.Insight;
using Kommune.Platform.Jobs;
using Kommune.Platform.Mail;
using Kommune.Platform.Modules;
using Kommune.Platform.Moving;
using Kommune.Platform.Notices;
using Kommune.Platform.People;
using Kommune.Platform.Responsibility;
using Kommune.Platform.Safety;
using Kommune.Platform.Tenancy;
using Kommune.Platform.Work;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform;

/// <summary>The engine room in one container. Singletons know all municipalities; scoped services belong to one, in one unit of work.</summary>
internal static class PlatformRegistration
{
    /// <param name="services">The host's container.</param>
    /// <param name="settings">What the operator decided.</param>
    /// <param name="permissions">Permissions of the shell's own pages.</param>
    /// <param name="kinds">Kinds of resources the shell itself shows.</param>
    public static IServiceCollection AddPlatform(
        this IServiceCollection services, PlatformSettings settings, IEnumerable<Permission> permissions, params IEnumerable<ResourceKind> kinds)
    {
        var catalog = ModuleCatalog.Load(settings.ModulesFolder);
        services.TryAddSingleton<TimeProvider>(new SteadyClock(TimeProvider.System));
        services.AddSingleton<ClockCheck>();
        services.AddModules(catalog);
        services.AddBus();
        services.AddSingleton(_ => RunningMark.Set(settings.DataFolder));
        services.AddSingleton(provider => new Caution(
            provider.GetRequiredService<RunningMark>().IsAfterUncleanStop, provider.GetRequiredService<BusOptions>(), provider.GetRequiredService<TimeProvider>()));
        services.AddJobs(settings.RunJobs);
        services.AddMail(settings.Mail, settings.RunJobs);
        services.AddResponsibility();
        services.AddAges();

        services.AddSingleton(new DataFolder(settings.DataFolder));
        services.AddSingleton(provider => TenantDirectory.Open(provider.GetRequiredService<DataFolder>(), provider.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<IReadOnlyList<ModuleScripts>>([.. catalog.Modules.Select(module => ModuleScripts.Of(module.Manifest, module.Assembly))]);
        services.AddSingleton<Secrets>();
        // Asked for when a database is there: secrets are made at first use, and most commands need none.
        services.AddSingleton<Func<Secrets>>(provider => provider.GetRequiredService<Secrets>);
        services.AddSingleton<PlatformMigrations>();
        services.AddSingleton<Recovery>();
        services.AddHostedService(provider => provider.GetRequiredService<Recovery>());
        services.AddHostedService<HostPresence>();
        services.AddSingleton<Move>();
        services.AddBackup(settings.Backup, settings.RunJobs);
        services.AddSingleton(new Permissions([.. permissions, .. catalog.Modules.SelectMany(module => module.Permissions)]));
        services.AddSingleton(new ResourceKinds([.. kinds, .. catalog.Modules.SelectMany(module => module.ResourceKinds)]));
        services.AddSingleton<INationalIdKeys>(_ => NationalIdKeyFile.Open(settings.DataFolder));
        services.AddSingleton(provider => new NationalIdVault(provider.GetRequiredService<INationalIdKeys>(), settings.AllowSyntheticIds));
        services.AddSingleton<FileVault>();
        services.AddScoped<IFiles, FileStore>();
        services.AddSingleton(_ => AuditSigningKey.Open(settings.DataFolder));
        services.AddSingleton<AuditWriters>();
        services.AddSingleton<AuditVerifier>();
        services.AddDaily<SealAudit>("platform.seal-audit");
        services.AddSingleton<PlatformScopes>();
        services.AddSingleton<IDeliveryScopeFactory>(provider => provider.GetRequiredService<PlatformScopes>());
        services.AddSingleton<ModuleSwitch>();
        services.AddSingleton<DemoLoader>();

        services.AddScoped<CurrentTenant>();
        services.AddScoped<CurrentActor>();
        services.AddScoped<WorkMode>();
        services.AddScoped(provider => provider.GetRequiredService<CurrentTenant>().Tenant.Context);
        services.AddScoped(provider =>
            provider.GetRequiredService<CurrentTenant>().Tenant.Database.Begin(provider.GetRequiredService<WorkMode>().CanWrite));
        services.AddScoped<IUnitOfWork>(provider => provider.GetRequiredService<UnitOfWork>());
        services.AddScoped<ActingPerson>(provider => () => provider.GetRequiredService<CurrentActor>().Actor is { IsKnown: true, Kind: not ActorKind.System } actor ? actor.PersonId : null);
        services.AddScoped<ActorLoader>();
        services.AddScoped<PersonStore>();
        services.AddScoped<IPeople, People.People>();
        services.AddScoped<MergeStore>();
        services.AddScoped<ITemporaryPeople, TemporaryPeople>();
        services.AddScoped<IOrganisation, Organisation>();
        services.AddScoped<AccessFactsLoader>();
        services.AddScoped<VisibleResources>();
        services.AddScoped<Access.Access>();
        services.AddScoped<IAccess, ConsentPreviewAccess>();
        services.AddScoped<IEarlierContent, EarlierContent>();
        services.AddScoped<IResources, Resources>();
        services.AddScoped<ITasks, Tasks>();
        services.AddScoped<OpenTasks>();
        services.AddScoped<FinishTask>();
        services.AddDaily<Escalation>("platform.escalation");
        services.AddScoped<INotices, Notices.Notices>();
        services.AddScoped<KnownResources>();
        services.AddScoped<NoticeBox>();
        services.AddConsents();
        services.AddInsight();
        services.AddSafety();
        // The writer outlives the scope, and a scope disposes what it makes: so it is handed over, not registered.
        services.AddScoped(provider => new AuditTrail(
            provider.GetRequiredService<UnitOfWork>(),
            provider.GetRequiredService<CurrentActor>(),
            provider.GetRequiredService<AuditWriters>().For(provider.GetRequiredService<CurrentTenant>().Tenant),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<IAuditTrail>(provider => provider.GetRequiredService<AuditTrail>());
        return services;
    }
}
