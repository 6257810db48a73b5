namespace Kommune.IndividualPlans;

/// <summary>Language, interpreter, communication and culture.</summary>
internal sealed class LanguageEditing(PlanWork work)
{
    public Task<PlanChange> Set(Guid planId, int revision, string? language, Interpreter interpreter, string? communication, string? culture) =>
        work.Write(planId, Sections.OwnWords, ChangeCodes.LanguageSet,
            (plan, _) => plan.SetLanguage(revision, language, interpreter, communication, culture));
}
