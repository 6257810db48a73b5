using Kommune.Contracts;

namespace Kommune.BtiGuide.Consulting;

/// <summary>Asking another service without saying whom it is about, and answering.</summary>
internal sealed class Consult(ConsultationStore store, GuideStore guides, IAccess access, IOrganisation organisation, ITasks tasks, TimeProvider clock)
{
    public const int Limit = 2000;
    private const int AnswerDays = 7;

    /// <summary>Services that answer such questions here.</summary>
    public async Task<IReadOnlyList<OrgUnit>> Services()
    {
        var kinds = (await guides.Published())?.Guide.Services.Where(card => card.CanDiscussAnonymously).Select(card => card.Unit).ToHashSet() ?? [];
        return [.. (await organisation.Units()).Where(unit => kinds.Contains(unit.Kind))];
    }

    public async Task<Guid> Ask(string? unitId, string? question, bool isNoName)
    {
        var unit = (await Services()).FirstOrDefault(unit => unit.Id.ToString() == unitId);
        var words = Words(question, "problem.consult-question", "Question");
        if (unit is null) throw new RuleViolationException("problem.consult-unit", "UnitId");
        DemandNobody(words, isNoName, "Question");
        var asked = new Consultation { Id = Guid.CreateVersion7(), UnitId = unit.Id, AskedById = access.Actor.PersonId, AskedAt = clock.GetUtcNow(), Question = words };
        await store.Add(asked);
        foreach (var colleague in (await Answerers(unit.Id)).Where(colleague => colleague != asked.AskedById)) await Open(asked, "consultation-asked", colleague);
        return asked.Id;
    }

    public async Task Answer(Guid id, int version, string? answer, bool isNoName)
    {
        var one = await Read(id);
        if (!MayAnswer(one)) throw new AccessDeniedException(DenyReason.RightTooLow);
        var words = Words(answer, "problem.consult-answer", "Answer");
        DemandNobody(words, isNoName, "Answer");
        await store.Save(one with { Answer = words, AnsweredById = access.Actor.PersonId, AnsweredAt = clock.GetUtcNow(), Version = version });
        await CloseAll(one);
        await Open(one, "consultation-answered", one.AskedById);
    }

    /// <summary>The asker has read the answer; nothing waits any more.</summary>
    public Task Done(Consultation one) => tasks.Close(Key(one.Id, one.AskedById), "done");

    public async Task<Consultation> Read(Guid id) =>
        await store.Find(id) is { } one && (IsAsker(one) || WorksThere(one)) ? one : throw new NotFoundException();

    public Task<IReadOnlyList<Consultation>> Mine() => store.Of(access.Actor.PersonId, access.Actor.Employments.Select(employment => employment.UnitId).Distinct());

    public bool IsAsker(Consultation one) => one.AskedById == access.Actor.PersonId;

    public bool MayAnswer(Consultation one) => one.AnsweredAt is null && WorksThere(one) && !IsAsker(one);

    public async Task CloseAll(Consultation one)
    {
        foreach (var colleague in await Answerers(one.UnitId)) await tasks.Close(Key(one.Id, colleague), "done");
    }

    private bool WorksThere(Consultation one) => access.Actor.Employments.Any(employment => employment.UnitId == one.UnitId);

    private async Task<IReadOnlyList<Guid>> Answerers(Guid unitId) =>
        [.. (await organisation.Employees(unitId: unitId)).Where(employee => employee.Role is Roles.Professional or Roles.UnitManager).Select(employee => employee.PersonId).Distinct()];

    private Task Open(Consultation one, string kind, Guid person) => tasks.Open(new()
    {
        Key = Key(one.Id, person), Kind = kind, OwnerId = person, Due = clock.Today().AddDays(AnswerDays), Href = Links.Consultation(one.Id),
    });

    private static void DemandNobody(string words, bool isNoName, string field)
    {
        if (NameHints.HasNumber(words)) throw new RuleViolationException("problem.consult-number", field);
        if (!isNoName && NameHints.Names(words) is { Count: > 0 } names) throw new RuleViolationException("problem.consult-name", field, string.Join(", ", names));
    }

    private static string Words(string? text, string missing, string field)
    {
        // Browsers send line breaks as CR LF, but count them as one.
        var words = (text ?? "").ReplaceLineEndings("\n").Trim();
        if (words.Length == 0) throw new RuleViolationException(missing, field);
        return words.Length <= Limit ? words : throw new RuleViolationException("problem.words-too-long", field, Limit);
    }

    private static string Key(Guid id, Guid person) => $"bti-consultation:{id:D}:{person:D}";
}
