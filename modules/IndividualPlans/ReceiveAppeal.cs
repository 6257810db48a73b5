namespace Kommune.IndividualPlans;

/// <summary>The person complains about the refusal, on screen, aloud or on paper.</summary>
internal sealed class ReceiveAppeal(CaseWork work, Answering answering)
{
    public async Task Do(Guid caseId, string? words, OnBehalf? onBehalf = null)
    {
        await answering.By(caseId, ResourceKinds.Decision, "appeal-received", onBehalf);
        await work.Change(caseId, one => one.ReceiveAppeal(words, work.Now));
    }
}
