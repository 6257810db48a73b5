using Autofac;
using Kommune.Contracts;
using Kommune.Stafettlogg.Baton;

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
        module.Services.RegisterTypes(typeof(ProposeLog), typeof(AnswerLog), typeof(WriteInLog), typeof(CloseLog), typeof(ReadLog)).AsSelf().InstancePerLifetimeScope();

        module.Permission(new() { Id = Permissions.Read, Roles = [Roles.Citizen, .. Helpers] });
        module.Permission(new() { Id = Permissions.Write, Roles = [Roles.Citizen, .. Helpers] });
        module.Permission(new() { Id = Permissions.Govern, Roles = [Roles.Citizen] });
        module.Permission(new() { Id = Permissions.Open, Roles = [Roles.Professional, Roles.Coordinator] });

        module.ResourceKind(ResourceKinds.Log);
        module.Daily<LogDays>("stafettlogg.consents-end");
    }
}
