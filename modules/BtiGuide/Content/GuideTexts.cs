namespace Kommune.BtiGuide.Content;

/// <summary>Every text of a guide with its place, in reading order: what is checked, searched and compared.</summary>
internal static class GuideTexts
{
    public static IEnumerable<PlacedWords> Of(Guide guide)
    {
        yield return new("title", guide.Title);
        yield return new("intro", guide.Intro);
        yield return new("changeNote", guide.ChangeNote);
        yield return new("settings.logName", guide.Settings.LogName);
        yield return new("safety.trigger", guide.Safety.Trigger);
        yield return new("safety.otherCareConcern", guide.Safety.OtherCareConcern);
        foreach (var text in Each("safety.doNow", guide.Safety.DoNow)) yield return text;
        foreach (var text in Each("safety.doNot", guide.Safety.DoNot)) yield return text;
        foreach (var text in Each("safety.phones", [.. guide.Safety.Phones.Select(phone => phone.Text)])) yield return text;
        for (var i = 0; i < guide.Levels.Count; i++)
            foreach (var text in Of($"levels[{i}]", guide.Levels[i])) yield return text;
        foreach (var (key, tool) in guide.Tools)
        {
            yield return new($"tools.{key}.title", tool.Title);
            if (tool.Description is { } description) yield return new($"tools.{key}.description", description);
            foreach (var text in Each($"tools.{key}.lines", tool.Lines)) yield return text;
        }
    }

    private static IEnumerable<PlacedWords> Of(string where, GuideLevel level)
    {
        yield return new($"{where}.name", level.Name);
        yield return new($"{where}.purpose", level.Purpose);
        if (level.Entry is { } entry) yield return new($"{where}.entry", entry);
        for (var i = 0; i < level.Steps.Count; i++)
            foreach (var text in Of($"{where}.steps[{i}]", level.Steps[i])) yield return text with { Step = level.Steps[i] };
    }

    private static IEnumerable<PlacedWords> Of(string where, GuideStep step)
    {
        yield return new($"{where}.title", step.Title);
        yield return new($"{where}.what", step.What);
        foreach (var text in Each($"{where}.questions", step.Questions)) yield return text;
        foreach (var text in Each($"{where}.actions", [.. step.Actions.Select(action => action.Text)])) yield return text;
        if (step.Decision is not { } decision) yield break;
        yield return new($"{where}.decision.question", decision.Question);
        foreach (var text in Each($"{where}.decision.outcomes", [.. decision.Outcomes.Select(outcome => outcome.Label)])) yield return text;
    }

    private static IEnumerable<PlacedWords> Each(string where, List<Words> texts) => texts.Select((text, i) => new PlacedWords($"{where}[{i}]", text));
}
