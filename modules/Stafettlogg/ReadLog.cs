using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>Opens a log for a reader: the reading is logged, and nothing leaves here that the reader may not see.</summary>
internal sealed class ReadLog(
    IAccess access, LogStore logs, LogConsents rules, IConsents consents, IPeople people, IOrganisation organisation, IResources resources, TimeProvider clock)
{
    public async Task<LogView> Do(Guid logId, params string[] sections)
    {
        string[] opened = sections.Length == 0 ? [.. Topics.Shown] : [.. sections.Append(Section.Title).Distinct()];
        var allowed = await access.Read(logId, opened);
        var log = await logs.Get(logId);
        await rules.Lapse(log);
        var family = allowed.May(Section.Title, Right.Govern);
        var open = family || LogContent.IsOpenToServices(log.State);
        bool May(string section, DateTimeOffset at) => open && opened.Contains(section) && allowed.May(section, at);
        var document = log.Document.VisibleTo(May);

        var today = NorwegianDay.Of(clock.GetUtcNow());
        var mayConsents = allowed.May(Section.Consents);
        var shares = mayConsents ? (await consents.Of(logId)).Where(one => one.Kind == ConsentKind.Share && one.IsValid(today)).ToList() : [];
        var status = mayConsents ? await rules.Of(logId, log.SubjectId) : null;
        var history = open && (family || allowed.May(Topics.Together)) ? (await logs.History(logId)).Where(row => May(row.Section, row.At)).ToList() : [];
        var handover = log.May(LogOperation.PassBaton) ? await resources.Handover(logId) : null;
        var batons = history.Count > 0 ? (await resources.History(logId)).Skip(1).ToList() : [];
        var holder = allowed.Shown((await resources.Responsible([logId])).GetValueOrDefault(logId));
        Guid[] ids = [log.SubjectId, .. holder is null ? Array.Empty<Guid>() : [holder.PersonId], .. handover is null ? Array.Empty<Guid>() : [handover.ToPersonId], .. Mentioned(document), .. status?.Givers.All ?? [], .. history.Select(row => row.ActorId), .. batons.Select(period => period.PersonId)];
        var known = await people.Get([.. ids.Distinct()]);
        return new()
        {
            Log = document,
            Subject = known.GetValueOrDefault(log.SubjectId) ?? throw new NotFoundException(),
            Access = allowed,
            Holder = holder,
            Handover = handover,
            Consent = status,
            Shares = shares,
            History = history,
            Batons = batons,
            People = known.ToDictionary(one => one.Key, one => one.Value with { Phone = null }),
            Employees = allowed.Shown(await organisation.EmployeesById([.. ids.Distinct()])),
            Units = allowed.Shown(await organisation.Units()),
            Today = today,
        };
    }

    private static IEnumerable<Guid> Mentioned(LogDocument log) =>
        log.All().Select(one => one.ById)
            .Concat(log.Measures.Select(one => one.PersonId).OfType<Guid>())
            .Concat(log.Objections.Select(one => one.PersonId))
            .Concat(log.Levels.Select(one => one.ById));
}
