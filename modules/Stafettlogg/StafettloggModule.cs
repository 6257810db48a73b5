using Autofac;
using Kommune.Contracts.IndividualPlans;
using Kommune.Contracts;
using Kommune.Stafettlogg.Api;
using Kommune.Stafettlogg.Baton;
using Kommune.Stafettlogg.Born;
using Kommune.Stafettlogg.Demo;
using Kommune.Stafettlogg.FollowUp;
using Kommune.Stafettlogg.Indicators;
using Kommune.Stafettlogg.Meetings;
using Kommune.Stafettlogg.Pages;
using Kommune.Stafettlogg.PlanLink;
using Kommune.Stafettlogg.WrongPerson;

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

        module.Services.RegisterTypes(typeof(MeetingStore), typeof(HoldMeeting), typeof(ReadMeetings)).AsSelf().InstancePerLifetimeScope();
        module.Services.RegisterTypes(typeof(BreakStore), typeof(EndLog), typeof(CarriedStore), typeof(CarryToPlan), typeof(ReadNumbers)).AsSelf().InstancePerLifetimeScope();

        module.Services.RegisterTypes(typeof(SealedStore), typeof(MoveEntry), typeof(ReadWrong), typeof(NameTheBorn), typeof(MergeStore)).AsSelf().InstancePerLifetimeScope();

        module.Permission(new() { Id = Permissions.Read, Roles = [Roles.Citizen, Roles.Invited, .. Helpers] });
        module.Permission(new() { Id = Permissions.Write, Roles = [Roles.Citizen, Roles.Invited, .. Helpers] });
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
        module.Endpoints(MeetingEndpoints.Map);
        module.Offer<ICarriedContent, CarriedContent>();
        module.Handle<PersonMerged, FollowMerge>("stafettlogg.person-merged");
        module.Handle<CoordinationChanged, FollowPlan>("stafettlogg.plan-granted");
        module.Handle<PlanApproved, FollowPlan>("stafettlogg.plan-approved");
        module.Handle<HandoverChanged, CountOffers>("stafettlogg.count-offers");
        module.Daily<SeeBreaks>("stafettlogg.see-breaks");
        module.Permission(new() { Id = Permissions.Numbers, Roles = [Roles.BtiCoordinator] });
        module.Navigation(new()
        {
            Text = new Dictionary<string, string> { ["nb"] = "Tall", ["nn"] = "Tal", ["en"] = "Numbers" },
            Href = NumbersPage.Href,
            Icon = "list",
            Permission = Permissions.Numbers,
            Order = 40,
        });
        module.Daily<LogDays>("stafettlogg.consents-end");
        module.Endpoints(LogApi.Map);
        module.Endpoints(DocumentEndpoints.Map);
        module.Panel(new() { Slot = Slots.CitizenMain, Component = typeof(LogPanel), Permission = Permissions.Read, Order = 20 });
        module.Panel(new() { Slot = Slots.EmployeeMain, Component = typeof(StartLink), Permission = Permissions.Open, Order = 20 });
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
