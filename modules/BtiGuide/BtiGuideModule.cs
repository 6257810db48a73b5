using Autofac;
using Kommune.BtiGuide.Api;
using Kommune.BtiGuide.Cases;
using Kommune.BtiGuide.Consulting;
using Kommune.BtiGuide.Demo;
using Kommune.BtiGuide.Editing;
using Kommune.BtiGuide.Pages;
using Kommune.BtiGuide.Wonder;
using Kommune.Contracts;

namespace Kommune.BtiGuide;

/// <summary>The action guide of Better Interdisciplinary Effort: what to do when one wonders about a child, open to everybody.</summary>
public sealed class BtiGuideModule : IModule
{
    private static readonly Type[] Cases =
        [typeof(CaseStore), typeof(CaseUnits), typeof(StartCase), typeof(MoveCase), typeof(ReadCase), typeof(GuideCases), typeof(GuideCaseData)];

    private static readonly string[] Caseworkers = [Roles.Professional, Roles.Coordinator, Roles.UnitManager];

    /// <inheritdoc />
    public void Register(IModuleBuilder module)
    {
        ArgumentNullException.ThrowIfNull(module);
        module.Services.RegisterTypes(typeof(GuideStore), typeof(ShownGuide), typeof(ImportGuide), typeof(MoveGuide), typeof(EditGuide), typeof(ShapeGuide), typeof(ReviewClock), typeof(GuideDemo), typeof(WonderDemo), typeof(CaseDemo)).AsSelf().InstancePerLifetimeScope();
        module.Services.RegisterTypes(typeof(WonderStore), typeof(WonderAccess), typeof(WonderTasks), typeof(WriteWonder), typeof(DecideWonder), typeof(WonderClock), typeof(WonderTool), typeof(SafetyNumbers), typeof(WonderNumbers)).AsSelf().InstancePerLifetimeScope();
        module.Services.RegisterTypes(typeof(ConsultationStore), typeof(Consult), typeof(ConsultationClock)).AsSelf().InstancePerLifetimeScope();
        module.Services.RegisterTypes(Cases).AsSelf().InstancePerLifetimeScope();
        module.Services.RegisterType<LinkProbe>().AsSelf().SingleInstance();
        module.Permission(new() { Id = Permissions.Edit, Roles = [Roles.BtiCoordinator] });
        module.Permission(new() { Id = Permissions.Wonder, Roles = [Roles.Professional, Roles.UnitManager] });
        module.Permission(new() { Id = Permissions.Follow, Roles = Caseworkers });
        module.Permission(new() { Id = Permissions.ReadCase, Roles = [Roles.Citizen, .. Caseworkers] });
        module.Permission(new() { Id = Permissions.SafetyNumbers, Roles = [Roles.BtiCoordinator] });
        module.Permission(new() { Id = Permissions.Numbers, Roles = [Roles.BtiCoordinator] });
        module.ResourceKind(CaseSections.Resource);
        // Named so that pages can say what they show. No note is ever registered under it: WonderAccess tells why.
        module.ResourceKind(new() { Id = WonderAccess.Kind, Sections = [new() { Id = Section.Title }, new() { Id = WonderAccess.Note }] });
        module.Daily<WonderClock>("bti-guide.wonder-clock");
        module.Daily<ConsultationClock>("bti-guide.consultation-clock");
        module.Daily<ReviewClock>("bti-guide.review-clock");
        module.Handle<PersonMerged, FollowMerge>("bti-guide.person-merged");
        module.Endpoints(GuideFiles.Map);
        module.Offer<IDemoStory, GuideDemo>();
        module.Offer<IWorkTools, WonderTool>();
        module.Offer<ICaseList, GuideCases>();
        module.Offer<IPersonData, GuideCaseData>();
        module.Panel(new() { Slot = Slots.FrontPage, Component = typeof(GuideLink) });
        module.Panel(new() { Slot = Slots.CitizenMain, Component = typeof(FamilyPanel), Permission = Permissions.ReadCase, Order = 30 });
        module.Panel(new() { Slot = Slots.EmployeeMain, Component = typeof(GuideLink), Permission = Permissions.Wonder });
        module.Navigation(new NavigationItem
        {
            Text = new Dictionary<string, string> { ["nb"] = "Veilederen", ["nn"] = "Rettleiaren", ["en"] = "The guide" },
            Href = Links.Versions,
            Icon = "list",
            Permission = Permissions.Edit,
            Order = 10,
        });
        module.Navigation(new NavigationItem
        {
            Text = new Dictionary<string, string> { ["nb"] = "Undring", ["nn"] = "Undring", ["en"] = "Wondering" },
            Href = Links.Wonders,
            Icon = "doc",
            Permission = Permissions.Wonder,
            Order = 30,
        });
    }
}
