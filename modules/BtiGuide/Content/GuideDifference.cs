namespace Kommune.BtiGuide.Content;

/// <summary>A text that is not the same in two versions. Null where it is new or gone.</summary>
internal sealed record GuideDifference(string Where, GuideStep? Step, string Language, string? Before, string? After)
{
    public static IReadOnlyList<GuideDifference> Between(Guide before, Guide after)
    {
        var old = Texts(before);
        var now = Texts(after);
        return
        [
            .. now.Where(text => old.GetValueOrDefault(text.Key).Words != text.Value.Words)
                .Select(text => new GuideDifference(text.Key.Where, text.Value.Step, text.Key.Language, old.GetValueOrDefault(text.Key).Words, text.Value.Words)),
            .. old.Where(text => text.Value.Words is not null && !now.ContainsKey(text.Key))
                .Select(text => new GuideDifference(text.Key.Where, text.Value.Step, text.Key.Language, text.Value.Words, null)),
        ];
    }

    private static Dictionary<(string Where, string Language), (string? Words, GuideStep? Step)> Texts(Guide guide) => GuideTexts.Of(guide)
        .SelectMany(text => new[] { (Key: (Stable(text), "nb"), Value: (text.Text.Nb, text.Step)), (Key: (Stable(text), "nn"), Value: (text.Text.Nn, text.Step)) })
        .ToDictionary(text => text.Key, text => text.Value);

    // A step keeps its code when another is put in before it; its place in the file does not.
    private static string Stable(PlacedWords text) =>
        text.Step is { } step ? step.Code + text.Where[(text.Where.IndexOf(']', text.Where.IndexOf("steps", StringComparison.Ordinal)) + 1)..] : text.Where;
}
