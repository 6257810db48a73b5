namespace Kommune.IndividualPlans;

/// <summary>What can happen to a plan, as history and events name it.</summary>
internal static class ChangeCodes
{
    public const string ChildParticipationSet = "child-participation-set";
    public const string ConsentRenewed = "consent-renewed";
    public const string ConsentWithdrawn = "consent-withdrawn";
    public const string ContributionAdded = "contribution-added";
    public const string ContributionEdited = "contribution-edited";
    public const string ContributionRemoved = "contribution-removed";
    public const string CooperationAdded = "cooperation-added";
    public const string CooperationEdited = "cooperation-edited";
    public const string CooperationRemoved = "cooperation-removed";
    public const string FewServicesSet = "few-services-set";
    public const string GoalAdded = "goal-added";
    public const string GoalEdited = "goal-edited";
    public const string GoalMoved = "goal-moved";
    public const string GoalRemoved = "goal-removed";
    public const string LanguageSet = "language-set";
    public const string MeasureAdded = "measure-added";
    public const string MeasureEdited = "measure-edited";
    public const string MeasureFollowedUp = "measure-followed-up";
    public const string MeasureRemoved = "measure-removed";
    public const string NeedAdded = "need-added";
    public const string NeedEdited = "need-edited";
    public const string NeedRemoved = "need-removed";
    public const string OfferSet = "offer-set";
    public const string OwnWordsSet = "own-words-set";
    public const string PartPlanAdded = "part-plan-added";
    public const string PartPlanEdited = "part-plan-edited";
    public const string PartPlanRemoved = "part-plan-removed";
    public const string ParticipantAdded = "participant-added";
    public const string ParticipantRemoved = "participant-removed";
    public const string PeriodSet = "period-set";
    public const string PlanAlsoApproved = "plan-also-approved";
    public const string PlanApproved = "plan-approved";
    public const string PlanEnded = "plan-ended";
    public const string PlanEvaluated = "plan-evaluated";
    public const string PlanPaused = "plan-paused";
    public const string PlanReopened = "plan-reopened";
    public const string PlanResumed = "plan-resumed";
    public const string ResponsibleSet = "responsible-set";
    public const string RevisionDiscarded = "revision-discarded";
    public const string RevisionStarted = "revision-started";
    public const string StrengthAdded = "strength-added";
    public const string StrengthEdited = "strength-edited";
    public const string StrengthRemoved = "strength-removed";
    public const string VoiceGiven = "voice-given";
}
