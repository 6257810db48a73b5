using Autofac;
using Kommune.Contracts;
using Kommune.Sample.Api;
using Kommune.Sample.Pages;

namespace Kommune.Sample;

/// <summary>A small module that uses every way of adding something once: to start a new one from, and to test the host with.</summary>
public sealed class SampleModule : IModule
{
    /// <inheritdoc />
    public void Register(IModuleBuilder module)
    {
        module.Services.RegisterType<GreetingStore>().InstancePerLifetimeScope();
        module.Services.RegisterType<SayGreeting>().InstancePerLifetimeScope();

        module.Permission(new Permission { Id = Permissions.Read, Roles = [Roles.Citizen, .. Roles.OfEmployees] });
        module.Permission(new Permission { Id = Permissions.Write, Roles = [Roles.Citizen, .. Roles.OfEmployees] });

        module.Endpoints(GreetingEndpoints.Map);
        module.Handle<Greeted, CountGreetings>("sample.count-greetings");

        module.Navigation(new NavigationItem
        {
            Text = new Dictionary<string, string> { ["nb"] = "Hilsener", ["nn"] = "Helsingar", ["en"] = "Greetings" },
            Href = "/sample/greetings",
            Icon = "list",
            Permission = Permissions.Read,
            Order = 900,
        });
        module.Panel(new PanelContribution { Slot = Slots.EmployeeMain, Component = typeof(GreetingsPanel), Permission = Permissions.Read });
    }
}
