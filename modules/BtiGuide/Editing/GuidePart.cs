using Kommune.BtiGuide.Content;

namespace Kommune.BtiGuide.Editing;

/// <summary>So much of a guide as one writes at a time: a step, a level's head, a tool, the safety card.</summary>
/// <param name="Key">Part of its address: <c>step-0.2</c>.</param>
/// <param name="Place">Where in the guide its texts stand.</param>
/// <param name="Title">Its own name; null where the frame has a word for it.</param>
internal sealed record GuidePart(string Key, string Place, Words? Title = null, GuideStep? Step = null)
{
    public const string About = "about";

    private static readonly string[] Head = ["title", "intro", "changeNote", "settings.logName"];

    public bool Has(PlacedWords text) => Key == About ? Head.Contains(text.Where)
        : (text.Where.StartsWith(Place + ".", StringComparison.Ordinal) || text.Where.StartsWith(Place + "[", StringComparison.Ordinal))
            && (Step is not null || !text.Where.Contains(".steps[", StringComparison.Ordinal));

    public static GuidePart? Find(Guide guide, string key) => Of(guide).FirstOrDefault(part => part.Key == key);

    public static IEnumerable<GuidePart> Of(Guide guide)
    {
        yield return new(About, "");
        yield return new("safety", "safety");
        for (var i = 0; i < guide.Levels.Count; i++)
        {
            var level = guide.Levels[i];
            yield return new($"level-{level.Number}", $"levels[{i}]", level.Name);
            for (var j = 0; j < level.Steps.Count; j++) yield return new($"step-{level.Steps[j].Code}", $"levels[{i}].steps[{j}]", level.Steps[j].Title, level.Steps[j]);
        }
        foreach (var (key, tool) in guide.Tools) yield return new($"tool-{key}", $"tools.{key}", tool.Title);
        yield return new("services", "services");
        yield return new("measures", "measures");
        yield return new("glossary", "glossary");
    }
}
