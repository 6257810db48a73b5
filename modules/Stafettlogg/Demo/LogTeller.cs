using Kommune.Contracts;
using Kommune.Stafettlogg.Baton;

namespace Kommune.Stafettlogg.Demo;

/// <summary>Tells a story through the log's own operations, so that what the demo shows is something that could have happened.</summary>
internal sealed class LogTeller(LogStore logs, StartBaton baton, IConsents consents, ISharing sharing, IResources resources, IOrganisation organisation, TenantContext tenant, TimeProvider clock)
{
    public DateOnly Today => NorwegianDay.Of(clock.GetUtcNow());

    /// <summary>A day before today, or after it when the number is negative.</summary>
    public DateOnly Day(int ago) => Today.AddDays(-ago);

    public DateTimeOffset At(int daysAgo, int hour = 9, int minute = 0) => new(Day(daysAgo).ToDateTime(new TimeOnly(hour, minute)), TimeSpan.Zero);

    public async Task<Guid> UnitOf(Guid employeeId) => (await organisation.EmployeesById([employeeId]))[employeeId].UnitId;

    public async Task<Writer> Holder(Guid id, int daysAgo) => new() { PersonId = id, UnitId = await UnitOf(id), Capacity = Capacity.Holder, At = At(daysAgo) };

    public async Task<Writer> Service(Guid id, int daysAgo) => (await Holder(id, daysAgo)) with { Capacity = Capacity.Participant };

    public Writer Guardian(Guid id, int daysAgo) => new() { PersonId = id, Capacity = Capacity.Guardian, At = At(daysAgo, 17) };

    public Writer Child(Guid id, int daysAgo) => new() { PersonId = id, Capacity = Capacity.Child, At = At(daysAgo, 12) };

    public async Task<Guid> Propose(Guid subjectId, string reason, int level, string? childsView, Writer by)
    {
        var log = RelayLog.Propose(subjectId, reason, level, childsView is not null, childsView, by);
        await logs.Add(log, new() { Code = ChangeCodes.LogProposed, Section = Section.Title, Version = log.Version, Detail = $"{level}" }, by.PersonId, by.At);
        await baton.Of(log, by.PersonId, by.UnitId!.Value);
        return log.Id;
    }

    public async Task Yes(Guid logId, Writer giver, string? childsView)
    {
        await consents.Give(New(logId, ConsentKind.Make, giver, tenant.Municipality.Language == "nn"
            ? "At det blir skrive ein stafettlogg, slik at vi som hjelper, dreg i same retning."
            : "At det skrives en stafettlogg, slik at vi som hjelper, drar i samme retning.", childsView));
        await Write(logId, giver, log => log.Agree(giver.PersonId, tenant.Municipality.Settings.ConsentValidTo(Today)));
    }

    public Task Open(Guid logId, Writer giver) => Write(logId, giver, log => log.Open(true, giver.At));

    /// <summary>One save for each change, all by the same person at the same time.</summary>
    public async Task Write(Guid logId, Writer by, params Func<RelayLog, LogChange>[] changes)
    {
        foreach (var change in changes)
        {
            var log = await logs.Get(logId);
            await logs.Save(log, change(log), by.PersonId, by.At);
        }
    }

    public async Task Share(Guid logId, Writer giver, Guid unitId, string purpose, string? childsView, params string[] topics) =>
        await consents.Give(New(logId, ConsentKind.Share, giver, purpose, childsView) with { UnitId = unitId, Sections = topics });

    public Task Ask(Guid logId, Guid unitId, Guid askedBy, string purpose, params string[] topics) =>
        sharing.Ask(new() { ResourceId = logId, UnitId = unitId, Sections = topics, Purpose = purpose, AskedBy = askedBy });

    /// <summary>The family said no: only the date and who asked are left (R15).</summary>
    public async Task Decline(Guid logId, int daysAgo)
    {
        var log = await logs.Get(logId);
        log.Decline();
        await logs.SaveDeclined(log, At(daysAgo));
        await consents.Refuse(logId, log.Document.AskedById);
        await resources.Close(logId);
    }

    public Task Close(Guid logId) => resources.Close(logId);

    private Consent New(Guid logId, ConsentKind kind, Writer giver, string purpose, string? childsView) => new()
    {
        ResourceId = logId,
        Kind = kind,
        GiverId = giver.PersonId,
        Capacity = giver.Capacity == Capacity.Child ? "self" : "parental-responsibility",
        Purpose = purpose,
        TextVersion = LogConsents.TextVersion,
        Language = tenant.Municipality.Language,
        Channel = "digital",
        ChildsView = childsView,
        ValidTo = tenant.Municipality.Settings.ConsentValidTo(Today),
    };
}
