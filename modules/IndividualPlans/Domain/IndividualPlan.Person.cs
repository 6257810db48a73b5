namespace Kommune.IndividualPlans;

/// <content>What the person says: what matters, strengths, needs, language, and how a child has had a say.</content>
internal sealed partial class IndividualPlan
{
    public PlanChange SetOwnWords(int expected, Writer by, string? words, string? howSaid, DateOnly? saidOn)
    {
        var check = new Check().OwnWords(by);
        var item = new OwnWords
        {
            Words = check.Required(words, nameof(OwnWords.Words), ProblemCodes.OwnWordsMissing),
            HowSaid = check.Optional(howSaid, nameof(OwnWords.HowSaid), Limits.Title),
            SaidOn = saidOn,
            WrittenBy = by.Capacity,
        };
        check.Done();
        return Edit(ChangeCodes.OwnWordsSet, Sections.OwnWords, null, draft => draft with { OwnWords = PlanItems.Put(draft.OwnWords, expected, Next, item) });
    }

    public PlanChange AddStrength(Writer by, string? words)
    {
        var item = Strength(by, words);
        return Edit(ChangeCodes.StrengthAdded, item, draft => draft with { Strengths = [.. draft.Strengths, item] });
    }

    public PlanChange EditStrength(Guid id, int expected, Writer by, string? words)
    {
        var item = Strength(by, words) with { Id = id };
        return Edit(ChangeCodes.StrengthEdited, item, draft => draft with { Strengths = draft.Strengths.Edit(id, expected, Next, _ => item) });
    }

    public PlanChange RemoveStrength(Guid id, int expected, Writer by)
    {
        new Check().OwnWords(by).Done();
        return Edit(ChangeCodes.StrengthRemoved, Sections.Goals, id, draft => draft with { Strengths = draft.Strengths.Remove(id, expected) });
    }

    public PlanChange AddNeed(string? text, string? wishedHelp)
    {
        var item = Need(text, wishedHelp);
        return Edit(ChangeCodes.NeedAdded, item, draft => draft with { Needs = [.. draft.Needs, item] });
    }

    public PlanChange EditNeed(Guid id, int expected, string? text, string? wishedHelp)
    {
        var item = Need(text, wishedHelp) with { Id = id };
        return Edit(ChangeCodes.NeedEdited, item, draft => draft with { Needs = draft.Needs.Edit(id, expected, Next, _ => item) });
    }

    public PlanChange RemoveNeed(Guid id, int expected) =>
        Edit(ChangeCodes.NeedRemoved, Sections.Needs, id, draft => draft with { Needs = draft.Needs.Remove(id, expected) });

    public PlanChange SetChildParticipation(int expected, string? how, DateOnly? on, string? whatTheChildSaid, string? weightGiven)
    {
        var check = new Check();
        var item = new ChildParticipation
        {
            How = check.Required(how, nameof(ChildParticipation.How), ProblemCodes.ChildHowMissing),
            On = on,
            WhatTheChildSaid = check.Optional(whatTheChildSaid, nameof(ChildParticipation.WhatTheChildSaid)),
            WeightGiven = check.Optional(weightGiven, nameof(ChildParticipation.WeightGiven)),
        };
        check.Done();
        return Edit(ChangeCodes.ChildParticipationSet, Sections.OwnWords, null,
            draft => draft with { ChildParticipation = PlanItems.Put(draft.ChildParticipation, expected, Next, item) });
    }

    public PlanChange SetLanguage(int expected, string? language, Interpreter interpreter, string? communication, string? culture)
    {
        var check = new Check().That(interpreter != Interpreter.Unknown, ProblemCodes.InterpreterUnknown, nameof(LanguageAndCulture.Interpreter));
        var item = new LanguageAndCulture
        {
            Language = check.Optional(language, nameof(LanguageAndCulture.Language), Limits.Title),
            Interpreter = interpreter,
            Communication = check.Optional(communication, nameof(LanguageAndCulture.Communication)),
            Culture = check.Optional(culture, nameof(LanguageAndCulture.Culture)),
        };
        check.Done();
        return Edit(ChangeCodes.LanguageSet, Sections.OwnWords, null,
            draft => draft with { LanguageAndCulture = PlanItems.Put(draft.LanguageAndCulture, expected, Next, item) });
    }

    private static Strength Strength(Writer by, string? words)
    {
        var check = new Check().OwnWords(by);
        var item = new Strength { Words = check.Required(words, "Words", ProblemCodes.StrengthWordsMissing), WrittenBy = by.Capacity };
        check.Done();
        return item;
    }

    private static Need Need(string? text, string? wishedHelp)
    {
        var check = new Check();
        var item = new Need
        {
            Text = check.Required(text, "Text", ProblemCodes.NeedTextMissing),
            WishedHelp = check.Optional(wishedHelp, "WishedHelp"),
        };
        check.Done();
        return item;
    }
}
