namespace Kommune.IndividualPlans;

/// <summary>A refusal: always with a reason, whom to complain to and until when (R97).</summary>
internal sealed class DenyRight(CaseWork work)
{
    public Task Do(Guid caseId, string? reason, LegalBasis basis) =>
        work.Handle(caseId, ResourceKinds.Decision, "right-denied", one => one.Deny(reason, basis, work.Now));
}
