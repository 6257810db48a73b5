namespace Kommune.IndividualPlans;

/// <summary>May this service see these parts of the plan? Asked for a purpose, answered by those who own the plan; nothing opens before.</summary>
internal sealed record SharingQuestion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PlanId { get; init; }

    /// <summary>A service, never a named employee (R12).</summary>
    public required Guid UnitId { get; init; }
    public required IReadOnlyList<string> Sections { get; init; }
    public required string Purpose { get; init; }
    public required Guid AskedBy { get; init; }
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Those who have said yes while others have not answered.</summary>
    public IReadOnlyList<SharingAnswer> Yes { get; init; } = [];

    /// <summary>Somebody has said no beside another's yes. Who it was, and why, is not kept (R15).</summary>
    public bool SomebodySaidNo { get; init; }
    public int Version { get; init; }

    /// <summary>What a service can be given. Consents and the person's private notes are never among them.</summary>
    public static IReadOnlyList<string> Shareable { get; } =
    [
        IndividualPlans.Sections.OwnWords, IndividualPlans.Sections.Goals, IndividualPlans.Sections.Needs, IndividualPlans.Sections.Measures,
        IndividualPlans.Sections.Participants, IndividualPlans.Sections.Contributions, IndividualPlans.Sections.Documents,
        IndividualPlans.Sections.Evaluations,
    ];

    public static SharingQuestion Ask(
        Guid planId, Guid unitId, IReadOnlyCollection<string> sections, string? purpose, Guid askedBy, DateTimeOffset at)
    {
        var check = new Check()
            .That(unitId != Guid.Empty, "problem.sharing-unit-missing", nameof(UnitId))
            .That(sections.Count > 0, "problem.sharing-sections-missing", nameof(Sections))
            .That(sections.All(Shareable.Contains), "problem.sharing-section-unknown", nameof(Sections));
        var words = check.Required(purpose, nameof(Purpose), "problem.sharing-purpose-missing");
        check.Done();
        return new()
        {
            PlanId = planId,
            UnitId = unitId,
            Sections = [.. Shareable.Where(sections.Contains)],
            Purpose = words,
            AskedBy = askedBy,
            AskedAt = at,
        };
    }

    /// <summary>Yes to all of it, yes to some of it, or no. Who answers again has changed her or his mind.</summary>
    public SharingQuestion Answer(Guid personId, IReadOnlyCollection<string> sections)
    {
        new Check().That(sections.All(Sections.Contains), "problem.sharing-section-unknown", nameof(Sections)).Done();
        var others = Yes.Where(one => one.PersonId != personId);
        return sections.Count == 0
            ? this with { Yes = [.. others], SomebodySaidNo = true, Version = Version + 1 }
            : this with { Yes = [.. others, new(personId, [.. Sections.Where(sections.Contains)])], Version = Version + 1 };
    }

    public bool HasAnswered(Guid personId) => Yes.Any(one => one.PersonId == personId);

    public SharingOutcome Outcome(Givers givers)
    {
        if (SomebodySaidNo) return Yes.Count > 0 ? SharingOutcome.Disagreed : SharingOutcome.Refused;
        if (!givers.Suffice([.. Yes.Select(one => one.PersonId)])) return SharingOutcome.Waiting;
        return Agreed.Count > 0 ? SharingOutcome.Given : SharingOutcome.Disagreed;
    }

    /// <summary>What everybody who said yes said yes to.</summary>
    public IReadOnlyList<string> Agreed => [.. Sections.Where(section => Yes.Count > 0 && Yes.All(one => one.Sections.Contains(section)))];
}
