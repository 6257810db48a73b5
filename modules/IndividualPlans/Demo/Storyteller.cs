using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Carries out what the stories tell, step by step, each on its day and by its person.</summary>
internal sealed class Storyteller(
    NotificationStore notifications, CaseStore cases, PlanStore plans, SharingStore sharing, IResources resources, IConsents consents,
    IOrganisation organisation, IPeople people, TenantContext tenant, TimeProvider clock)
{
    private Dictionary<string, Guid>? _units;

    public DateOnly Today => NorwegianDay.Of(clock.GetUtcNow());

    /// <summary>Ten in the morning, so many days ago.</summary>
    public DateTimeOffset At(int daysAgo) => clock.GetUtcNow().AddDays(-daysAgo);

    public DateOnly Day(int daysFromNow) => Today.AddDays(daysFromNow);

    public async Task<Guid> Unit(string name)
    {
        _units ??= (await organisation.Units()).ToDictionary(unit => unit.Name, unit => unit.Id);
        return _units[name];
    }

    public async Task<NeedNotification> Notify(Guid subject, Guid notifier, string? unit, string text, bool coordinator, bool plan, int daysAgo)
    {
        var writer = new Writer { PersonId = notifier, UnitId = unit is null ? null : await Unit(unit), Capacity = unit is null ? Capacity.Self : Capacity.Professional };
        var notification = NeedNotification.Receive(subject, writer, text, coordinator, plan, At(daysAgo));
        await notifications.Add(notification);
        return notification;
    }

    /// <summary>From notification to offer; what the person answers is another step.</summary>
    public async Task<Guid> Offer(NeedNotification notification, Guid leader, string whatMatters, string services, CareRight[] rights, LegalBasis basis, int daysAgo)
    {
        var unit = await organisation.CoordinatingUnit();
        var opened = CoordinationCase.Open(notification.SubjectId, unit.Id, leader, notification.ReceivedAt);
        await cases.Add(opened, opened.Accept(leader, At(daysAgo)), leader, At(daysAgo));
        await notifications.Save(notification.Take(opened.Id, leader, At(daysAgo)));
        await resources.Register(new() { Id = opened.Id, Kind = ResourceKinds.CaseId, SubjectId = notification.SubjectId, LeadUnitId = unit.Id }, leader, ResponsibleRoles.CaseOfficer);
        var born = (await people.Get([notification.SubjectId]))[notification.SubjectId].BirthDate;
        await Case(opened.Id, leader, daysAgo - 3, one => one.RecordTalk(whatMatters, services, rights.Any(right => right != CareRight.Plan), rights.Contains(CareRight.Plan), false, At(daysAgo - 3)));
        await Case(opened.Id, leader, daysAgo - 5, one => one.ConfirmRight(rights, [basis], born, At(daysAgo - 5)));
        return opened.Id;
    }

    public async Task Answer(Guid caseId, Guid by, bool coordinator, bool plan, int daysAgo) =>
        await Case(caseId, by, daysAgo, one => one.RecordAnswer(coordinator, plan, At(daysAgo)));

    public async Task Appoint(Guid caseId, Guid leader, Guid coordinator, string role, int daysAgo)
    {
        var unit = await organisation.CoordinatingUnit();
        await Case(caseId, leader, daysAgo, one => one.AppointCoordinator(coordinator, unit.Id, At(daysAgo)));
        await resources.ChangeResponsible(caseId, coordinator, role, unit.Id);
    }

    public async Task<Guid> Plan(Guid caseId, Guid coordinator, string role, int daysAgo)
    {
        var document = (await cases.Get(caseId)).Document;
        var plan = IndividualPlan.Start(caseId, document.SubjectId);
        await plans.Add(plan, new() { Code = StartPlan.Code, Section = Sections.Title, Version = plan.Version }, coordinator, At(daysAgo));
        await resources.Register(new() { Id = plan.Id, Kind = ResourceKinds.PlanId, SubjectId = document.SubjectId, LeadUnitId = document.LeadUnitId }, coordinator, role);
        return plan.Id;
    }

    /// <summary>One change of the plan.</summary>
    public async Task Write(Guid planId, Guid by, int daysAgo, Func<IndividualPlan, PlanChange> change)
    {
        var plan = await plans.Get(planId);
        await plans.Save(plan, change(plan), by, At(daysAgo));
    }

    public async Task<PlanContent> Read(Guid planId) => (await plans.Get(planId)).Working;

    public async Task SayYes(Guid planId, Guid giver, string capacity, string purpose, string? childsView, Guid? unit = null, params string[] sections) =>
        await consents.Give(new()
        {
            ResourceId = planId,
            Kind = unit is null ? ConsentKind.Make : ConsentKind.Share,
            GiverId = giver,
            Capacity = capacity,
            UnitId = unit,
            Sections = sections,
            Purpose = purpose,
            TextVersion = PlanConsents.TextVersion,
            Language = tenant.Municipality.Language,
            Channel = "paper",
            ChildsView = childsView,
            GivenAt = clock.GetUtcNow(),
            ValidTo = tenant.Municipality.Settings.ConsentValidTo(Today),
        });

    public async Task Ask(Guid planId, string unit, Guid askedBy, string purpose, params string[] sections) =>
        await sharing.Add(SharingQuestion.Ask(planId, await Unit(unit), sections, purpose, askedBy, At(1)));

    public async Task Case(Guid caseId, Guid by, int daysAgo, Func<CoordinationCase, CaseChange> change)
    {
        var found = await cases.Get(caseId);
        await cases.Save(found, change(found), by, At(daysAgo));
    }
}
