using Kommune.BtiGuide.Content;
using Kommune.Contracts;
using Kommune.Ui;

namespace Kommune.BtiGuide.Editing;

/// <summary>The guide is written in the browser, a part at a time. The rules are the file's: what no file may say, no draft says.</summary>
internal sealed class EditGuide(GuideStore store, TimeProvider clock)
{
    private const int LongestLabel = 20;

    /// <summary>What everybody reads is never changed: one writes in a copy with a number of its own.</summary>
    public async Task<Guid> StartDraft(Guid from, string? label)
    {
        var source = await store.Find(from) ?? throw new NotFoundException();
        var number = await Number(label, "Label");
        var draft = new GuideVersion { Id = Guid.CreateVersion7(), Guide = source.Guide with { Version = number, ChangeNote = new() }, CreatedAt = clock.GetUtcNow() };
        await store.Add(draft);
        return draft.Id;
    }

    public async Task Save(Guid id, string key, EditInput input)
    {
        var version = await store.Find(id) ?? throw new NotFoundException();
        if (version.State != GuideState.Draft) throw new RuleViolationException("problem.not-draft");
        var room = GuideRoom.Make(version.Guide);
        var part = GuidePart.Find(room, key) ?? throw new NotFoundException();
        var places = Places(room, part);
        // Places are counted: after somebody else's change the same number may be another text.
        if (input.Version != version.Version) throw new StaleVersionException(places.SelectMany((text, i) => Texts(text.Text, i)).ToDictionary(text => text.Field, text => text.Words));

        var numbers = places.Select((text, i) => (text.Where, i)).ToDictionary(text => text.Where, text => text.i);
        var written = GuideTexts.Change(room, text => numbers.TryGetValue(text.Where, out var i) ? new() { Nb = Typed(input, "nb", i), Nn = Typed(input, "nn", i) } : text.Text);
        if (part.Key == GuidePart.About) written = await About(written, version.Guide, input);
        // Judged before it is tidied: until then each text has the number of its field.
        var broken = GuideCheck.Broken(written);
        if (broken.Count > 0) throw new RuleViolationException([.. broken.Select(problem => Told(problem, numbers))]);
        var tidy = GuideRoom.Tidy(written);
        GuideFile.DemandSize(GuideFile.Write(tidy));
        await store.Save(version.With(tidy));
    }

    public static IReadOnlyList<PlacedWords> Places(Guide room, GuidePart part) => [.. GuideTexts.Of(room).Where(part.Has)];

    public static IEnumerable<(string Field, string Words)> Texts(Words words, int i) => [($"nb{i}", words.Nb ?? ""), ($"nn{i}", words.Nn ?? "")];

    private async Task<Guide> About(Guide written, Guide before, EditInput input)
    {
        var label = (input.Label ?? "").Trim();
        if (label != before.Version) label = await Number(label, "Label");
        if (string.IsNullOrWhiteSpace(input.ReviewBy)) return written with { Version = label, ReviewBy = null };
        return Dates.TryParse(input.ReviewBy, out var day) ? written with { Version = label, ReviewBy = day } : throw new RuleViolationException("problem.day", "ReviewBy");
    }

    private async Task<string> Number(string? label, string field)
    {
        var number = (label ?? "").Trim();
        if (number.Length is 0 or > LongestLabel) throw new RuleViolationException("problem.label", field, LongestLabel);
        if (await store.HasLabel(number)) throw new RuleViolationException("problem.version-taken", field, number);
        return number;
    }

    // Browsers send line breaks as CR LF, but count them as one.
    private static string? Typed(EditInput input, string language, int i) =>
        input.Texts.GetValueOrDefault($"{language}{i}")?.ReplaceLineEndings("\n").Trim() is { Length: > 0 } text ? text : null;

    private static Problem Told(GuideProblem problem, Dictionary<string, int> numbers)
    {
        var dot = problem.Where.LastIndexOf('.');
        var field = dot > 0 && numbers.TryGetValue(problem.Where[..dot], out var i) ? $"{problem.Where[(dot + 1)..]}{i}" : null;
        return new() { Code = problem.Code, Field = field, Values = [problem.Where, problem.Detail ?? ""] };
    }
}
