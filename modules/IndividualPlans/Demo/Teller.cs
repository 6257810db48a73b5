using Kommune.Contracts;

namespace Kommune.IndividualPlans.Demo;

/// <summary>Tells a story through the domain's own operations, so that what the demo shows is something that could have happened.</summary>
internal sealed class Teller(
    CaseStore cases, PlanStore plans, NotificationStore notifications, ISharing sharing, IResources resources, IConsents consents, IPeople people,
    IOrganisation organisation, TenantContext tenant, TimeProvider clock)
{
    public DateOnly Today => NorwegianDay.Of(clock.GetUtcNow());

    /// <summary>A day before today, or after it when the number is negative.</summary>
    public DateOnly Day(int ago) => Today.AddDays(-ago);

    public static Writer Coordinator(Guid id) => new() { PersonId = id, Capacity = Capacity.Coordinator, TogetherWithPerson = true };

    public static Writer Guardian(Guid id) => new() { PersonId = id, Capacity = Capacity.Guardian };

    public static Writer Self(Guid id) => new() { PersonId = id, Capacity = Capacity.Self };

    public static Writer Service(Guid id, Guid unitId) => new() { PersonId = id, UnitId = unitId, Capacity = Capacity.Professional };

    public async Task<Guid> UnitOf(Guid employeeId) => (await organisation.EmployeesById([employeeId]))[employeeId].UnitId;

    public async Task<Guid> Unit(string name) => (await organisation.Units()).Single(unit => unit.Name == name).Id;

    public DateTimeOffset At(int daysAgo, int hour = 9, int minute = 0) =>
        new(Day(daysAgo).ToDateTime(new TimeOnly(hour, minute)), TimeSpan.Zero);

    public Task Notify(Guid subjectId, Writer notifier, string text, bool coordinator, bool plan, DateTimeOffset at) =>
        notifications.Add(NeedNotification.Receive(subjectId, notifier, text, coordinator, plan, at));

    /// <summary>A notification that was taken, and the case it led to.</summary>
    public async Task<Guid> Case(Guid subjectId, Writer notifier, string text, Guid officerId, int daysAgo, params Func<CoordinationCase, DateTimeOffset, CaseChange>[] steps)
    {
        var unitId = await UnitOf(officerId);
        var notification = NeedNotification.Receive(subjectId, notifier, text, true, true, At(daysAgo + 2));
        await notifications.Add(notification);
        var opened = CoordinationCase.Open(subjectId, unitId, officerId, notification.ReceivedAt);
        await cases.Add(opened, opened.Accept(officerId, At(daysAgo)), officerId, At(daysAgo));
        await notifications.Save(notification.Take(opened.Id, officerId, At(daysAgo)));
        await resources.Register(
            new() { Id = opened.Id, Kind = ResourceKinds.CaseId, SubjectId = subjectId, LeadUnitId = unitId }, officerId, ResponsibleRoles.CaseOfficer);

        var ago = daysAgo;
        foreach (var step in steps)
        {
            ago = Math.Max(ago - 6, 0);
            var found = await cases.Get(opened.Id);
            await cases.Save(found, step(found, At(ago)), officerId, At(ago));
        }
        await Hand(opened.Id);
        return opened.Id;
    }

    /// <summary>A plan in its first draft, with the case's responsible person.</summary>
    public async Task<Guid> Plan(Guid caseId, int daysAgo)
    {
        var document = (await cases.Get(caseId)).Document;
        var plan = IndividualPlan.Start(caseId, document.SubjectId);
        plan.SetResponsible(ResponsibleFor.Plan, 0, document.ResponsibleId, document.LeadUnitId);
        plan.SetResponsible(ResponsibleFor.Coordination, 0, document.ResponsibleId, document.LeadUnitId);
        await plans.Add(plan, new() { Code = StartPlan.Code, Section = Sections.Title, Version = plan.Version }, document.ResponsibleId, At(daysAgo));
        await resources.Register(
            new() { Id = plan.Id, Kind = ResourceKinds.PlanId, SubjectId = document.SubjectId, LeadUnitId = document.LeadUnitId },
            document.ResponsibleId, await Role(document));
        return plan.Id;
    }

    /// <summary>One save for each change, all by the same person on the same day.</summary>
    public async Task Write(Guid planId, Guid actorId, int daysAgo, params Func<IndividualPlan, PlanChange>[] changes)
    {
        foreach (var change in changes)
        {
            var plan = await plans.Get(planId);
            await plans.Save(plan, change(plan), actorId, At(daysAgo));
        }
    }

    public async Task Approve(Guid planId, Writer owner, int daysAgo)
    {
        var plan = await plans.Get(planId);
        var birthDate = (await people.Get([plan.SubjectId]))[plan.SubjectId].BirthDate;
        await plans.Save(plan, plan.Approve(owner.PersonId, owner.Capacity, consentIsValid: true, At(daysAgo), birthDate), owner.PersonId, At(daysAgo));
        if (plan.ApprovedNumber > 1) return;
        var found = await cases.Get(plan.Document.CaseId);
        await cases.Save(found, found.RecordFirstPlan(At(daysAgo)), owner.PersonId, At(daysAgo));
    }

    public async Task Consent(Guid planId, Writer giver, string purpose, string? childsView = null) => await consents.Give(New(planId, ConsentKind.Make, giver, purpose, childsView));

    public async Task Share(Guid planId, Writer giver, Guid unitId, string purpose, string? childsView, params string[] sections) =>
        await consents.Give(New(planId, ConsentKind.Share, giver, purpose, childsView) with { UnitId = unitId, Sections = sections });

    public Task Ask(Guid planId, Guid unitId, Guid askedBy, string purpose, params string[] sections) =>
        sharing.Ask(new() { ResourceId = planId, UnitId = unitId, Sections = sections, Purpose = purpose, AskedBy = askedBy });

    /// <summary>The plan is followed by somebody else than the coordinating unit, where no coordinator is appointed.</summary>
    public Task HandPlan(Guid planId, Guid personId, Guid unitId) => resources.ChangeResponsible(planId, personId, ResponsibleRoles.CaseOfficer, unitId);

    private async Task Hand(Guid caseId)
    {
        var document = (await cases.Get(caseId)).Document;
        if (document.CoordinatorId is { } coordinator) await resources.ChangeResponsible(caseId, coordinator, await Role(document), document.LeadUnitId);
    }

    private async Task<string> Role(CaseDocument document) =>
        ResponsibleRoles.Of(document, (await people.Get([document.SubjectId]))[document.SubjectId].BirthDate, Today);

    private Consent New(Guid planId, ConsentKind kind, Writer giver, string purpose, string? childsView) => new()
    {
        ResourceId = planId,
        Kind = kind,
        GiverId = giver.PersonId,
        Capacity = giver.Capacity == Capacity.Self ? "self" : "parental-responsibility",
        Purpose = purpose,
        TextVersion = PlanConsents.TextVersion,
        Language = tenant.Municipality.Language,
        Channel = "digital",
        ChildsView = childsView,
        ValidTo = tenant.Municipality.Settings.ConsentValidTo(Today),
    };
}
