namespace Kommune.IndividualPlans;

/// <summary>The person, or who lawfully acts for the person, answers the offer: coordinator, plan, both or nothing.</summary>
internal sealed class AnswerOffer(CaseWork work, Answering answering, StartPlan start)
{
    /// <returns>The case as it became; a plan is started when one is wanted.</returns>
    public async Task<CoordinationCase> Do(Guid caseId, bool coordinator, bool plan, OnBehalf? onBehalf = null)
    {
        await answering.By(caseId, ResourceKinds.Decision, "offer-answered", onBehalf);
        var answered = await work.Change(caseId, one => one.RecordAnswer(coordinator, plan, work.Now));
        if (plan) await start.For(answered);
        return answered;
    }
}
