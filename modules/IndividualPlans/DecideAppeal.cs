namespace Kommune.IndividualPlans;

/// <summary>What came of the complaint: upheld and offered, or dismissed with a reason.</summary>
internal sealed class DecideAppeal(CaseWork work, Subjects subjects)
{
    public async Task Uphold(Guid caseId, IReadOnlyCollection<CareRight> rights, IReadOnlyCollection<LegalBasis> bases)
    {
        var birthDate = await subjects.BirthDateOf(caseId);
        await work.Handle(caseId, ResourceKinds.Decision, "appeal-upheld", one => one.UpholdAppeal(rights, bases, birthDate, work.Now));
    }

    public Task Dismiss(Guid caseId, string? reason) =>
        work.Handle(caseId, ResourceKinds.Decision, "appeal-dismissed", one => one.DismissAppeal(reason, work.Now));
}
