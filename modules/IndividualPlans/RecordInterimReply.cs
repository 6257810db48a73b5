namespace Kommune.IndividualPlans;

/// <summary>The person has been told that the answer takes time (fvl § 11 a).</summary>
internal sealed class RecordInterimReply(CaseWork work)
{
    public Task Do(Guid caseId) =>
        work.Handle(caseId, ResourceKinds.Decision, "interim-reply-sent", one => one.RecordInterimReply(work.Now));
}
