namespace Kommune.IndividualPlans;

/// <summary>The coordinating unit confirms what the person has a right to, and offers it.</summary>
internal sealed class ConfirmRight(CaseWork work, Subjects subjects)
{
    public async Task Do(Guid caseId, IReadOnlyCollection<CareRight> rights, IReadOnlyCollection<LegalBasis> bases)
    {
        var birthDate = await subjects.BirthDateOf(caseId);
        await work.Handle(caseId, ResourceKinds.Decision, "right-confirmed", one => one.ConfirmRight(rights, bases, birthDate, work.Now));
    }
}
