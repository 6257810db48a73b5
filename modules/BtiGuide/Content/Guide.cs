using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace Kommune.BtiGuide.Content;

/// <summary>A whole action guide as data: what a municipality writes, imports and exports as one file.</summary>
internal sealed record Guide
{
    public string Key { get; init; } = "";

    /// <summary>The municipality's own number of it: <c>2026.2</c>.</summary>
    public string Version { get; init; } = "";

    public List<Audience> Audience { get; init; } = [];

    public DateOnly? ReviewBy { get; init; }

    public Words ChangeNote { get; init; } = new();

    public Words Title { get; init; } = new();

    public Words Intro { get; init; } = new();

    public GuideSettings Settings { get; init; } = new();

    public SafetyCard Safety { get; init; } = new();

    public List<GuideLevel> Levels { get; init; } = [];

    public Dictionary<string, GuideTool> Tools { get; init; } = [];

    public List<ServiceCard> Services { get; init; } = [];

    public List<MeasureCard> Measures { get; init; } = [];

    public List<GlossaryTerm> Glossary { get; init; } = [];

    [YamlIgnore, JsonIgnore]
    public IEnumerable<GuideStep> Steps => Levels.SelectMany(level => level.Steps);

    public GuideStep? Step(string code) => Steps.FirstOrDefault(step => step.Code == code);

    public GuideLevel? LevelOf(GuideStep step) => Levels.Find(level => level.Steps.Contains(step));
}
