using Autofac;
using Kommune.Contracts;
using Kommune.Contracts.IndividualPlans;
using Kommune.IndividualPlans.Api;
using Kommune.IndividualPlans.Demo;
using Kommune.IndividualPlans.Pages;

namespace Kommune.IndividualPlans;

/// <summary>Individual plan and coordinator: from a notified need to a plan that is followed up.</summary>
public sealed class IndividualPlansModule : IModule
{
    private static readonly Type[] Stores = [typeof(NotificationStore), typeof(CaseStore), typeof(PlanStore), typeof(NoteStore)];

    // What several use cases share.
    private static readonly Type[] Steps =
        [typeof(CaseWork), typeof(Together), typeof(PlanWork), typeof(LateWork), typeof(MeasureWork), typeof(Answering), typeof(PlanConsents), typeof(Subjects), typeof(StartPlan), typeof(ClosePlan), typeof(CarryGoals)];

    private static readonly Type[] Case =
    [
        typeof(NotifyNeed), typeof(TakeNotification), typeof(RejectNotification), typeof(RecordInterimReply), typeof(RecordTalk), typeof(ConfirmRight),
        typeof(DenyRight), typeof(ReceiveAppeal), typeof(DecideAppeal), typeof(AnswerOffer), typeof(AnswerLater), typeof(AppointCoordinator), typeof(EndCoordination),
    ];

    private static readonly Type[] Plan =
    [
        typeof(GivePlanConsent), typeof(WithdrawPlanConsent), typeof(InviteParticipant), typeof(ApprovePlan),
        typeof(StartRevision), typeof(DiscardRevision), typeof(FollowUpMeasure), typeof(GiveVoice), typeof(EvaluatePlan), typeof(PausePlan), typeof(EndPlan),
    ];

    private static readonly Type[] Editing =
    [
        typeof(OwnWordsEditing), typeof(StrengthEditing), typeof(NeedEditing), typeof(GoalEditing), typeof(MeasureEditing), typeof(ParticipantEditing),
        typeof(ResponsibleEditing), typeof(ContributionEditing), typeof(OfferEditing), typeof(PeriodEditing), typeof(CooperationEditing),
        typeof(ChildParticipationEditing), typeof(LanguageEditing), typeof(PartPlanEditing),
    ];

    private static readonly Type[] Readers =
    [
        typeof(ReadInbox), typeof(ReadNotification), typeof(ReadSent), typeof(ReadCase), typeof(FindPlan), typeof(ReadPlan), typeof(ReadVersions), typeof(ReadVersion), typeof(PrivateNotes), typeof(PlanDates),
        typeof(PersonWork), typeof(EmployeeWork), typeof(NotifyTool),
    ];

    private static readonly Type[] Stories = [typeof(Teller), typeof(FjellhavnStories), typeof(LeendesPlan), typeof(StraumvagStories)];

    private static readonly string[] Caseworkers = [Roles.Professional, Roles.Coordinator, Roles.CoordinatingUnit, Roles.UnitManager];

    /// <inheritdoc />
    public void Register(IModuleBuilder module)
    {
        ArgumentNullException.ThrowIfNull(module);
        module.Services.RegisterTypes([.. Stores, .. Steps, .. Case, .. Plan, .. Editing, .. Readers, .. Stories]).AsSelf().InstancePerLifetimeScope();

        module.Permission(new() { Id = Permissions.Read, Roles = [Roles.Citizen, Roles.Invited, .. Caseworkers] });
        module.Permission(new() { Id = Permissions.Notify, Roles = [Roles.Citizen, Roles.Invited, .. Caseworkers] });
        module.Permission(new() { Id = Permissions.Edit, Roles = [Roles.Citizen, Roles.Invited, .. Caseworkers] });
        module.Permission(new() { Id = Permissions.Govern, Roles = [Roles.Citizen] });
        module.Permission(new() { Id = Permissions.Cases, Roles = Caseworkers });
        module.Permission(new() { Id = Permissions.Inbox, Roles = [Roles.CoordinatingUnit] });

        module.ResourceKind(ResourceKinds.Case);
        module.ResourceKind(ResourceKinds.Plan);

        module.Navigation(Entry(Links.MyPlan, "plan", Permissions.Govern, 10, "Planen", "Planen", "The plan"));
        module.Navigation(Entry(Links.Cases, "list", Permissions.Cases, 10, "Mine saker", "Sakene mine", "My cases"));
        module.Navigation(Entry(Links.Notifications, "inbox", Permissions.Inbox, 20, "Meldinger om behov", "Meldingar om behov", "Notified needs"));

        module.Endpoints(PlansApi.Map);
        module.Offer<IIndividualPlans, PlanSummaries>();
        module.Offer<ICaseList, PlanCases>();
        module.Offer<IWorkItems, PlansWork>();
        module.Offer<IOwnWords, PersonWords>();
        module.Offer<IPersonData, PlanData>();
        module.Offer<IPersonData, CaseData>();
        module.Offer<IWorkTools, NotifyTool>();
        module.Offer<IDemoStory, PlansDemo>();
        module.Offer<ISharedResponsibility, SharedResponsibility>();
        module.Handle<PersonMerged, FollowMerge>("individual-plans.person-merged");
        module.Handle<ResponsibilityMoved, FollowResponsibility>("individual-plans.follow-responsibility");

        module.Handle<CaseCarried, CarryGoals>("individual-plans.carry-goals");

        module.Daily<LateWork>("individual-plans.late-work");

        module.Panel(new() { Slot = Slots.CitizenMain, Component = typeof(GoalsPanel), Permission = Permissions.Read, Order = 10 });
        module.Panel(new() { Slot = Slots.CitizenSide, Component = typeof(PeoplePanel), Permission = Permissions.Read, Order = 10 });
    }

    private static NavigationItem Entry(string href, string icon, string permission, int order, string nb, string nn, string en) => new()
    {
        Text = new Dictionary<string, string> { ["nb"] = nb, ["nn"] = nn, ["en"] = en },
        Href = href,
        Icon = icon,
        Permission = permission,
        Order = order,
    };
}
