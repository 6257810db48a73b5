namespace Kommune.BtiGuide.Content;

/// <summary>Addresses in a guide: those that lead to a place in it, and those that lead out.</summary>
internal static class GuideLinks
{
    public static bool IsInside(Guide guide, string url) => Inside(guide).Contains(url);

    public static IReadOnlyList<string> Outside(Guide guide) =>
        [.. guide.Tools.Values.Select(tool => tool.Url).Append(guide.Settings.ChildWelfareLink).OfType<string>().Where(url => !url.StartsWith('/')).Distinct()];

    private static IEnumerable<string> Inside(Guide guide) =>
    [
        Links.Guide, Links.Guide + "#safety", Links.Services, Links.Measures, Links.Glossary, Links.Consultations,
        .. guide.Levels.Select(level => Links.Level(level.Number)), .. guide.Steps.Select(step => Links.Step(step.Code)), .. guide.Tools.Keys.Select(Links.Tool),
    ];
}
