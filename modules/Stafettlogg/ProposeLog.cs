using Kommune.Contracts;
using Kommune.Stafettlogg.Baton;

namespace Kommune.Stafettlogg;

/// <summary>An employee asks a family about a log, and holds the baton from that moment. Nothing is shared before the yes (R10).</summary>
internal sealed class ProposeLog(
    IAccess access, IPeople people, IConsents consents, IContactBans bans, LogStore logs, StartBaton baton, IAuditTrail audit, LogNotices notices, ITemporaryPeople temporary, TimeProvider clock)
{
    public async Task<RelayLog> Do(ProposeInput input)
    {
        if (!access.Holds(Permissions.Open) || access.Actor.Employments.Count == 0) throw new AccessDeniedException(DenyReason.RightTooLow);
        var unit = (access.Actor.Employments.FirstOrDefault(one => one.UnitId == input.UnitId) ?? access.Actor.Employments[0]).UnitId;
        var by = new Writer { PersonId = access.Actor.PersonId, UnitId = unit, Capacity = Capacity.Holder, At = clock.GetUtcNow() };
        // Everything that is wrong with the words is said before a person is looked for: a search that leads nowhere leaves no trace.
        RelayLog.Propose(Guid.Empty, input.Reason, input.Level, false, null, by);
        var subject = await Find(input);
        if (input.Expected) subject = await temporary.Expected(subject.Id, PageTexts.Get("new.unborn"));

        var isChild = LegalAge.Majority.IsUnder(subject.BirthDate, NorwegianDay.Of(by.At));
        // Nobody can ask a child who is not born.
        var log = RelayLog.Propose(subject.Id, input.Reason, input.Level, isChild || input.Expected, input.Expected ? "not-able" : input.ChildsView, by);
        if (await logs.OpenOf(subject.Id) is { } open) await Refuse(open);
        var givers = (await consents.Givers(subject.Id)).All;
        new Check().That(givers.Count > 0, ProblemCodes.NobodyToAsk)
            .That(!await bans.Clash([.. givers.Append(subject.Id).Append(by.PersonId).Distinct()]), ProblemCodes.NotTogether).Done();

        var proposed = new LogChange { Code = ChangeCodes.LogProposed, Section = Section.Title, Version = log.Version, Detail = $"{log.Level}" };
        await logs.Add(log, proposed, by.PersonId, by.At);
        await baton.Of(log, by.PersonId, unit);
        await audit.Record(new() { SubjectId = subject.Id, ResourceId = log.Id, ResourceKind = ResourceKinds.LogId, Action = ChangeCodes.LogProposed, Basis = AccessBasis.Responsible });
        await notices.Tell(givers, "log-asked", log, Links.Answer(log.Id));
        return log;
    }

    /// <summary>That a child has a log is told only to those who may know of it; the others get help on, and no reason.</summary>
    private async Task Refuse(RelayLog open) =>
        throw new RuleViolationException((await access.Of(open.Id)).May(Section.Title) ? ProblemCodes.Exists : ProblemCodes.Elsewhere);

    private async Task<Person> Find(ProposeInput input)
    {
        var number = string.IsNullOrWhiteSpace(input.NationalId) ? null : input.NationalId.Trim();
        if (number is not null && await people.FindByNationalId(number) is { } known) return known;
        var check = new Check();
        var given = check.Required(input.GivenName, nameof(input.GivenName), ProblemCodes.PersonMissing, Limits.Title);
        var family = check.Required(input.FamilyName, nameof(input.FamilyName), ProblemCodes.PersonMissing, Limits.Title);
        check.Done();
        return await people.Register(given, family, input.BirthDate, number);
    }
}
