using System.Text.RegularExpressions;

namespace Kommune.BtiGuide.Content;

/// <summary>Everything that is wrong with a guide, at once. What breaks a reader's way is refused on import; what is only unfinished, on publishing.</summary>
internal static partial class GuideCheck
{
    private const int LongestText = 2000;

    /// <summary>What no version may have, not even a draft: references that lead nowhere, ways without an end, markup.</summary>
    public static IReadOnlyList<GuideProblem> Broken(Guide guide) => [.. References(guide), .. Ways(guide), .. Markup(guide), .. Addresses(guide)];

    /// <summary>What must be there before everybody reads it.</summary>
    public static IReadOnlyList<GuideProblem> Unfinished(Guide guide) => [.. Broken(guide), .. Missing(guide), .. Languages(guide)];

    private static IEnumerable<GuideProblem> References(Guide guide)
    {
        foreach (var twice in guide.Levels.GroupBy(level => level.Number).Where(same => same.Count() > 1))
            yield return new($"levels[{guide.Levels.IndexOf(twice.Last())}]", "check.level-twice", $"{twice.Key}");
        foreach (var (step, where) in Placed(guide))
        {
            if (!Code().IsMatch(step.Code) || guide.LevelOf(step) is { } level && !step.Code.StartsWith($"{level.Number}.", StringComparison.Ordinal))
                yield return new($"{where}.code", "check.step-code", step.Code);
            if (guide.Steps.Count(other => other.Code == step.Code) > 1) yield return new($"{where}.code", "check.step-twice", step.Code);
            foreach (var tool in step.Tools.Where(tool => !guide.Tools.ContainsKey(tool))) yield return new($"{where}.tools", "check.no-such-tool", tool);
            foreach (var outcome in step.Decision?.Outcomes ?? [])
                if (!Ends.All.Contains(outcome.Goto) && guide.Step(outcome.Goto) is null)
                    yield return new($"{where}.decision.outcomes[{outcome.Key}].goto", "check.no-such-step", outcome.Goto);
            if (step.Deadline is { } rule && guide.Settings.Days(rule) is null) yield return new($"{where}.deadline", "check.no-such-deadline", $"{rule}");
        }
    }

    // Going back is allowed; going round for ever is not: from every step some way must lead out.
    private static IEnumerable<GuideProblem> Ways(Guide guide)
    {
        HashSet<string> leadsOut = [];
        bool grew;
        do
        {
            grew = false;
            foreach (var step in guide.Steps.Where(step => !leadsOut.Contains(step.Code)))
                if (Next(guide, step).Any(next => Ends.All.Contains(next) || leadsOut.Contains(next))) grew |= leadsOut.Add(step.Code);
        }
        while (grew);
        foreach (var (step, where) in Placed(guide))
            if (!leadsOut.Contains(step.Code)) yield return new(where, "check.no-way-out", step.Code);
    }

    private static IEnumerable<string> Next(Guide guide, GuideStep step)
    {
        if (step.Decision is { Outcomes.Count: > 0 } decision) return decision.Outcomes.Select(outcome => outcome.Goto);
        var steps = guide.LevelOf(step)!.Steps;
        return steps.SkipWhile(other => other != step).Skip(1).Take(1).Select(next => next.Code);
    }

    private static IEnumerable<GuideProblem> Markup(Guide guide)
    {
        foreach (var text in GuideTexts.Of(guide))
            foreach (var (language, words) in new[] { ("nb", text.Text.Nb), ("nn", text.Text.Nn) })
            {
                if (words is null) continue;
                if (MarkupPattern().IsMatch(words)) yield return new($"{text.Where}.{language}", "check.markup");
                if (words.Length > LongestText) yield return new($"{text.Where}.{language}", "check.too-long", $"{LongestText}");
            }
    }

    private static IEnumerable<GuideProblem> Addresses(Guide guide)
    {
        foreach (var (key, tool) in guide.Tools)
            if (tool.Url is { } url && !IsSafe(url) && !GuideLinks.IsInside(guide, url)) yield return new($"tools.{key}.url", "check.address", url);
        if (guide.Settings.ChildWelfareLink is { } link && !IsSafe(link)) yield return new("settings.childWelfareLink", "check.address", link);
        for (var i = 0; i < guide.Safety.Phones.Count; i++)
            if (!Phone().IsMatch(guide.Safety.Phones[i].Number)) yield return new($"safety.phones[{i}].number", "check.phone", guide.Safety.Phones[i].Number);
    }

    private static bool IsSafe(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static IEnumerable<GuideProblem> Missing(Guide guide)
    {
        if (guide.Version.Length == 0) yield return new("version", "check.missing");
        if (!guide.Settings.Languages.Exists(language => language is "nb" or "nn")) yield return new("settings.languages", "check.missing");
        if (guide.ReviewBy is null) yield return new("reviewBy", "check.missing");
        if (guide.Levels.Count == 0) yield return new("levels", "check.missing");
        // Whoever suspects violence must meet the card (R67): a guide without one is not a guide.
        if (guide.Safety.DoNow.Count == 0) yield return new("safety.doNow", "check.missing");
        if (guide.Safety.DoNot.Count == 0) yield return new("safety.doNot", "check.missing");
        if (guide.Safety.Phones.Count == 0) yield return new("safety.phones", "check.missing");
    }

    private static IEnumerable<GuideProblem> Languages(Guide guide)
    {
        foreach (var text in GuideTexts.Of(guide))
        {
            if (guide.Settings.Languages.Contains("nb") && string.IsNullOrWhiteSpace(text.Text.Nb)) yield return new($"{text.Where}.nb", "check.language");
            if (guide.Settings.Languages.Contains("nn") && string.IsNullOrWhiteSpace(text.Text.Nn)) yield return new($"{text.Where}.nn", "check.language");
        }
    }

    private static IEnumerable<(GuideStep Step, string Where)> Placed(Guide guide) =>
        guide.Levels.SelectMany((level, i) => level.Steps.Select((step, j) => (step, $"levels[{i}].steps[{j}]")));

    [GeneratedRegex(@"^\d\.\d{1,2}$")]
    private static partial Regex Code();

    [GeneratedRegex(@"<\s*[a-z/!?]|\]\s*\(|(javascript|data|vbscript)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex MarkupPattern();

    [GeneratedRegex(@"^[+\d][\d ]{2,14}$")]
    private static partial Regex Phone();
}
