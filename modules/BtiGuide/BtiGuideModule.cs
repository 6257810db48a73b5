using Autofac;
using Kommune.BtiGuide.Api;
using Kommune.BtiGuide.Demo;
using Kommune.Contracts;

namespace Kommune.BtiGuide;

/// <summary>The action guide of Better Interdisciplinary Effort: what to do when one wonders about a child, open to everybody.</summary>
public sealed class BtiGuideModule : IModule
{
    /// <inheritdoc />
    public void Register(IModuleBuilder module)
    {
        ArgumentNullException.ThrowIfNull(module);
        module.Services.RegisterTypes(typeof(GuideStore), typeof(ShownGuide), typeof(ImportGuide), typeof(MoveGuide), typeof(GuideDemo)).AsSelf().InstancePerLifetimeScope();
        module.Permission(new() { Id = Permissions.Edit, Roles = [Roles.BtiCoordinator] });
        module.Endpoints(GuideFiles.Map);
        module.Offer<IDemoStory, GuideDemo>();
        module.Navigation(new NavigationItem
        {
            Text = new Dictionary<string, string> { ["nb"] = "Veilederen", ["nn"] = "Rettleiaren", ["en"] = "The guide" },
            Href = Links.Versions,
            Icon = "list",
            Permission = Permissions.Edit,
            Order = 10,
        });
    }
}
