namespace Kommune.BtiGuide.Content;

/// <summary>Finds steps by words, in both forms of Norwegian at once: people mix them.</summary>
internal static class GuideSearch
{
    private const int MostWords = 8;

    /// <summary>Steps where every word is found, in the guide's order.</summary>
    public static IReadOnlyList<GuideStep> Find(Guide guide, string? words)
    {
        var wanted = (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostWords).ToList();
        return wanted.Count == 0 ? [] : [.. guide.Steps.Where(step => wanted.TrueForAll(word => TextsOf(guide, step).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase))))];
    }

    private static IEnumerable<string> TextsOf(Guide guide, GuideStep step) =>
        GuideTexts.Of(guide).Where(text => text.Step == step).Select(text => text.Text)
            .Concat(step.Tools.Select(tool => guide.Tools.GetValueOrDefault(tool)?.Title).OfType<Words>())
            .SelectMany(text => new[] { text.Nb, text.Nn }).OfType<string>();
}
