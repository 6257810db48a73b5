using Autofac;
using Kommune.Contracts;
using Kommune.Stafettlogg.Api;
using Kommune.Stafettlogg.Baton;
using Kommune.Stafettlogg.Demo;
using Kommune.Stafettlogg.Pages;

namespace Kommune.Stafettlogg;

/// <summary>The relay log: one short log that a family and its services write together, with one who always holds the baton.</summary>
public sealed class StafettloggModule : IModule
{
    private static readonly string[] Helpers = [Roles.Professional, Roles.Coordinator, Roles.CoordinatingUnit, Roles.UnitManager];

    /// <inheritdoc />
    public void Register(IModuleBuilder module)
    {
        ArgumentNullException.ThrowIfNull(module);
        module.Services.RegisterTypes(typeof(LogStore), typeof(LogWork), typeof(LogConsents), typeof(LogNotices), typeof(StartBaton)).AsSelf().InstancePerLifetimeScope();
        module.Services.RegisterTypes(typeof(ProposeLog), typeof(AnswerLog), typeof(WriteInLog), typeof(CloseLog), typeof(ReadLog), typeof(ListLogs)).AsSelf().InstancePerLifetimeScope();

        module.Permission(new() { Id = Permissions.Read, Roles = [Roles.Citizen, .. Helpers] });
        module.Permission(new() { Id = Permissions.Write, Roles = [Roles.Citizen, .. Helpers] });
        module.Permission(new() { Id = Permissions.Govern, Roles = [Roles.Citizen] });
        module.Permission(new() { Id = Permissions.Logs, Roles = Helpers });
        module.Permission(new() { Id = Permissions.Open, Roles = [Roles.Professional, Roles.Coordinator] });

        module.ResourceKind(ResourceKinds.Log);
        module.Services.RegisterTypes(typeof(LogDemo), typeof(LogTeller), typeof(FjellhavnLogs), typeof(StraumvagLogs)).AsSelf().InstancePerLifetimeScope();
        module.Offer<IDemoStory, LogDemo>();
        module.Offer<ICaseList, LogCases>();
        module.Offer<IWorkItems, LogWorkItems>();
        module.Offer<IOwnWords, LogWords>();
        module.Offer<IWorkTools, LogTools>();
        module.Offer<IPersonData, LogData>();
        module.Daily<LogDays>("stafettlogg.consents-end");
        module.Endpoints(LogApi.Map);
        module.Panel(new() { Slot = Slots.CitizenMain, Component = typeof(LogPanel), Permission = Permissions.Read, Order = 20 });
        module.Navigation(new NavigationItem
        {
            Text = new Dictionary<string, string> { ["nb"] = "Stafettlogger", ["nn"] = "Stafettloggar", ["en"] = "Relay logs" },
            Href = Links.Logs,
            Icon = "baton",
            Permission = Permissions.Logs,
            Order = 20,
        });
    }
}
