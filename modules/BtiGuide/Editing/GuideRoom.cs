using Kommune.BtiGuide.Content;

namespace Kommune.BtiGuide.Editing;

/// <summary>A guide as it is written in: with an empty line at the end of each list and a place for what may be left out.</summary>
internal static class GuideRoom
{
    public static Guide Make(Guide guide) => guide with
    {
        Safety = guide.Safety with { DoNow = [.. guide.Safety.DoNow, new()], DoNot = [.. guide.Safety.DoNot, new()] },
        Levels = [.. guide.Levels.Select(level => level with { Entry = level.Entry ?? new(), Steps = [.. level.Steps.Select(step => step with { Questions = [.. step.Questions, new()] })] })],
        Tools = guide.Tools.ToDictionary(tool => tool.Key, tool => tool.Value with { Description = tool.Value.Description ?? new(), Lines = [.. tool.Value.Lines, new()] }),
        Measures = [.. guide.Measures.Append(new()).Select(card => card with { Arena = card.Arena ?? new(), EvidenceNote = card.EvidenceNote ?? new() })],
        Glossary = [.. guide.Glossary, new()],
    };

    /// <summary>What was left empty is not there. A required text that was emptied stays, and is told of before the guide is published.</summary>
    public static Guide Tidy(Guide guide) => guide with
    {
        Safety = guide.Safety with { DoNow = Filled(guide.Safety.DoNow), DoNot = Filled(guide.Safety.DoNot) },
        Levels = [.. guide.Levels.Select(level => level with { Entry = OrNull(level.Entry), Steps = [.. level.Steps.Select(step => step with { Questions = Filled(step.Questions) })] })],
        Tools = guide.Tools.ToDictionary(tool => tool.Key, tool => tool.Value with { Description = OrNull(tool.Value.Description), Lines = Filled(tool.Value.Lines) }),
        Measures = [.. guide.Measures.Where(card => !card.Title.IsEmpty || !card.Description.IsEmpty).Select(card => card with { Arena = OrNull(card.Arena), EvidenceNote = OrNull(card.EvidenceNote) })],
        Glossary = [.. guide.Glossary.Where(term => !term.Term.IsEmpty || !term.Explanation.IsEmpty)],
    };

    private static List<Words> Filled(List<Words> lines) => [.. lines.Where(line => !line.IsEmpty)];

    private static Words? OrNull(Words? words) => words is { IsEmpty: false } ? words : null;
}
