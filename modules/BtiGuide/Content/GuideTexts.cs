namespace Kommune.BtiGuide.Content;

/// <summary>Every text of a guide with its place, in reading order: what is checked, searched, compared and changed.</summary>
internal static class GuideTexts
{
    public static IReadOnlyList<PlacedWords> Of(Guide guide)
    {
        List<PlacedWords> texts = [];
        Change(guide, text =>
        {
            texts.Add(text);
            return text.Text;
        });
        return texts;
    }

    /// <summary>The guide with other words; what is not words stays as it is.</summary>
    public static Guide Change(Guide guide, Func<PlacedWords, Words> change) => guide with
    {
        Title = change(new("title", guide.Title)),
        Intro = change(new("intro", guide.Intro)),
        ChangeNote = change(new("changeNote", guide.ChangeNote)),
        Settings = guide.Settings with { LogName = change(new("settings.logName", guide.Settings.LogName)) },
        Safety = Safety(guide.Safety, change),
        Levels = [.. guide.Levels.Select((level, i) => Level($"levels[{i}]", level, change))],
        Tools = guide.Tools.ToDictionary(tool => tool.Key, tool => Tool($"tools.{tool.Key}", tool.Value, change)),
        Services = [.. guide.Services.Select((card, i) => card with
        {
            WhatWeDo = change(new($"services[{i}].whatWeDo", card.WhatWeDo)),
            HowToContact = change(new($"services[{i}].howToContact", card.HowToContact)),
        })],
        Measures = [.. guide.Measures.Select((card, i) => Measure($"measures[{i}]", card, change))],
        Glossary = [.. guide.Glossary.Select((term, i) => term with
        {
            Term = change(new($"glossary[{i}].term", term.Term)),
            Explanation = change(new($"glossary[{i}].explanation", term.Explanation)),
        })],
    };

    private static SafetyCard Safety(SafetyCard card, Func<PlacedWords, Words> change) => card with
    {
        Trigger = change(new("safety.trigger", card.Trigger)),
        OtherCareConcern = change(new("safety.otherCareConcern", card.OtherCareConcern)),
        DoNow = Each("safety.doNow", card.DoNow, change),
        DoNot = Each("safety.doNot", card.DoNot, change),
        Phones = [.. card.Phones.Select((phone, i) => phone with { Text = change(new($"safety.phones[{i}]", phone.Text)) })],
    };

    private static GuideLevel Level(string where, GuideLevel level, Func<PlacedWords, Words> change) => level with
    {
        Name = change(new($"{where}.name", level.Name)),
        Purpose = change(new($"{where}.purpose", level.Purpose)),
        Entry = level.Entry is { } entry ? change(new($"{where}.entry", entry)) : null,
        Steps = [.. level.Steps.Select((step, j) => Step($"{where}.steps[{j}]", step, text => change(text with { Step = step })))],
    };

    private static GuideStep Step(string where, GuideStep step, Func<PlacedWords, Words> change) => step with
    {
        Title = change(new($"{where}.title", step.Title)),
        What = change(new($"{where}.what", step.What)),
        Questions = Each($"{where}.questions", step.Questions, change),
        Actions = [.. step.Actions.Select((action, i) => action with { Text = change(new($"{where}.actions[{i}]", action.Text)) })],
        Decision = step.Decision is not { } decision ? null : decision with
        {
            Question = change(new($"{where}.decision.question", decision.Question)),
            Outcomes = [.. decision.Outcomes.Select((outcome, i) => outcome with { Label = change(new($"{where}.decision.outcomes[{i}]", outcome.Label)) })],
        },
    };

    private static GuideTool Tool(string where, GuideTool tool, Func<PlacedWords, Words> change) => tool with
    {
        Title = change(new($"{where}.title", tool.Title)),
        Description = tool.Description is { } description ? change(new($"{where}.description", description)) : null,
        Lines = Each($"{where}.lines", tool.Lines, change),
    };

    private static MeasureCard Measure(string where, MeasureCard card, Func<PlacedWords, Words> change) => card with
    {
        Title = change(new($"{where}.title", card.Title)),
        Description = change(new($"{where}.description", card.Description)),
        Arena = card.Arena is { } arena ? change(new($"{where}.arena", arena)) : null,
        EvidenceNote = card.EvidenceNote is { } note ? change(new($"{where}.evidenceNote", note)) : null,
    };

    private static List<Words> Each(string where, List<Words> texts, Func<PlacedWords, Words> change) =>
        [.. texts.Select((text, i) => change(new($"{where}[{i}]", text)))];
}
