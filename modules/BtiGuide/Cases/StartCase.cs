using Kommune.Contracts;
using Kommune.Ui;

namespace Kommune.BtiGuide.Cases;

/// <summary>
/// From now on the guide is followed for a child by name, and the family can see where one is. It begins when the parents know: until then
/// there is the wonder note, and with a suspicion of violence neither (R67).
/// </summary>
internal sealed class StartCase(
    CaseStore store, GuideStore guides, CaseUnits units, IAccess access, IPeople people, IResources resources, IContactBans bans, IAuditTrail audit, TimeProvider clock)
{
    public const string Started = "guide-case-started";
    private const int NameLimit = 80;

    private readonly List<Problem> problems = [];

    public async Task<Guid> Run(StartInput input)
    {
        var guide = await guides.Published() ?? throw new NotFoundException();
        var unit = units.Chosen(input.UnitId);
        That(unit is not null, "problem.unit", nameof(input.UnitId));
        That(guide.Guide.Step(input.Step ?? "") is not null, "problem.case-step", nameof(input.Step));
        var told = Dates.TryParse(input.ParentsToldOn, out var day) ? day : (DateOnly?)null;
        That(told is not null && told <= clock.Today(), "problem.case-told", nameof(input.ParentsToldOn));
        // A search that leads nowhere leaves no trace: everything else must be right before a person is looked for.
        if (problems.Count > 0) throw new RuleViolationException(problems);
        var subjectId = await Find(input);
        if (await Own(subjectId, unit!.Value) is { } open) return open;

        var family = (await people.ActingFor(subjectId)).Select(relation => relation.PersonId);
        if (await bans.Clash([access.Actor.PersonId, subjectId, .. family])) throw new RuleViolationException("problem.case-not-here");

        var started = new GuideCase
        {
            Id = Guid.CreateVersion7(), SubjectId = subjectId, UnitId = unit.Value, GuideId = guide.Id, Step = input.Step!, ParentsToldOn = told!.Value, StartedAt = clock.GetUtcNow(),
        };
        await resources.Register(new() { Id = started.Id, Kind = CaseSections.Kind, SubjectId = subjectId, LeadUnitId = started.UnitId }, access.Actor.PersonId, "case-officer");
        // Somebody the person has refused, or who may not know of a protected child, begins nothing: it would be a case nobody could open.
        if (!(await access.Of(started.Id)).May(CaseSections.Progress, Right.Write)) throw new RuleViolationException("problem.case-not-here");
        await store.Add(started);
        await audit.Record(new()
        {
            SubjectId = subjectId, ResourceId = started.Id, ResourceKind = CaseSections.Kind, Sections = [CaseSections.Progress], Action = Started, Basis = AccessBasis.Responsible,
        });
        return started.Id;
    }

    /// <summary>One's own open case of the same child: nobody follows the guide twice by mistake.</summary>
    private async Task<Guid?> Own(Guid subjectId, Guid unitId)
    {
        var held = (await resources.HeldBy(access.Actor.PersonId)).Where(one => one.Kind == CaseSections.Kind && one.SubjectId == subjectId).Select(one => one.Id).ToList();
        return (await store.Get(await access.Visible(CaseSections.Kind, held))).FirstOrDefault(one => one.IsOpen && one.UnitId == unitId)?.Id;
    }

    private async Task<Guid> Find(StartInput input)
    {
        var number = string.IsNullOrWhiteSpace(input.NationalId) ? null : input.NationalId.Trim();
        if (number is not null && await people.FindByNationalId(number) is { } known) return known.Id;
        var (given, family) = ((input.GivenName ?? "").Trim(), (input.FamilyName ?? "").Trim());
        var born = Dates.TryParse(input.BirthDate, out var day) ? day : (DateOnly?)null;
        That(given.Length is > 0 and <= NameLimit, "problem.case-name", nameof(input.GivenName));
        That(family.Length is > 0 and <= NameLimit, "problem.case-name", nameof(input.FamilyName));
        That(string.IsNullOrWhiteSpace(input.BirthDate) || born is not null, "problem.day", nameof(input.BirthDate));
        if (problems.Count > 0) throw new RuleViolationException(problems);
        return (await people.Register(given, family, born, number)).Id;
    }

    private void That(bool holds, string code, string field)
    {
        if (!holds) problems.Add(new() { Code = code, Field = field });
    }
}
