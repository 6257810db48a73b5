namespace Kommune.IndividualPlans;

/// <summary>What came out of the clarifying talk with the person.</summary>
internal sealed class RecordTalk(CaseWork work)
{
    public Task Do(Guid caseId, TalkInput input) => work.Handle(caseId, ResourceKinds.Clarification, "talk-recorded", one =>
        one.RecordTalk(input.WhatMatters, input.Services, input.WantsCoordinator, input.WantsPlan, input.PlanElsewhere, work.Now));
}
