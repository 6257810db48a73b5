using Kommune.Contracts;
using Kommune.Ui;

namespace Kommune.BtiGuide.Wonder;

/// <summary>An employee writes down what she or he wonders about, and more of it later.</summary>
internal sealed class WriteWonder(WonderStore store, WonderAccess access, WonderTasks tasks, WonderNumbers numbers, GuideStore guides, IAccess platform, TimeProvider clock)
{
    public const int Limit = 2000;
    public const int ChildLimit = 80;

    private readonly List<Problem> problems = [];

    public async Task<Guid> Start(WonderInput input)
    {
        var unit = access.Writes is [var only] ? only : Guid.TryParse(input.UnitId, out var chosen) && access.Writes.Contains(chosen) ? chosen : Guid.Empty;
        That(unit != Guid.Empty, "problem.unit", nameof(WonderInput.UnitId));
        var days = (await guides.Published())?.Guide.Settings.Level0Days;
        var note = Filled(new WonderNote
        {
            Id = Guid.CreateVersion7(),
            WriterId = platform.Actor.PersonId,
            UnitId = unit,
            WrittenAt = clock.GetUtcNow(),
            DecideBy = days is { } span ? clock.Today().AddDays(span) : null,
        }, input);
        await store.Add(note);
        await numbers.Written(note);
        await access.Log(note.Id, WonderAccess.Written);
        await tasks.Start(note);
        return note.Id;
    }

    public async Task Change(Guid id, WonderInput input)
    {
        var note = await access.Change(id);
        if (note.IsDecided) throw new RuleViolationException("problem.wonder-decided");
        await store.Save(Filled(note, input) with { Version = input.Version });
    }

    private WonderNote Filled(WonderNote note, WonderInput input)
    {
        var filled = note with
        {
            Child = Words(input.Child, nameof(input.Child), ChildLimit) ?? "",
            Facts = Words(input.Facts, nameof(input.Facts)) ?? "",
            Interpretation = Words(input.Interpretation, nameof(input.Interpretation)),
            ChildSays = Words(input.ChildSays, nameof(input.ChildSays)),
            Extent = Words(input.Extent, nameof(input.Extent)),
            Strengths = Words(input.Strengths, nameof(input.Strengths)),
            Tried = Words(input.Tried, nameof(input.Tried)),
            LeaderToldOn = Day(input.LeaderToldOn, nameof(input.LeaderToldOn)),
            ChildToldOn = Day(input.ChildToldOn, nameof(input.ChildToldOn)),
            ParentsToldOn = Day(input.ParentsToldOn, nameof(input.ParentsToldOn)),
            NextOn = Day(input.NextOn, nameof(input.NextOn)),
        };
        That(filled.Child.Length > 0, "problem.wonder-child", nameof(input.Child));
        That(filled.Facts.Length > 0, "problem.wonder-facts", nameof(input.Facts));
        if (problems.Count > 0) throw new RuleViolationException(problems);
        return filled;
    }

    private string? Words(string? text, string field, int limit = Limit)
    {
        // Browsers send line breaks as CR LF, but count them as one.
        var clean = (text ?? "").ReplaceLineEndings("\n").Trim();
        That(clean.Length <= limit, "problem.words-too-long", field, limit);
        That(!clean.Any(sign => char.IsControl(sign) && sign is not ('\n' or '\t')), "problem.words-unreadable", field);
        return clean.Length == 0 ? null : clean;
    }

    private DateOnly? Day(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (Dates.TryParse(text, out var day)) return day;
        That(false, "problem.day", field);
        return null;
    }

    private void That(bool holds, string code, string field, params object[] values)
    {
        if (!holds) problems.Add(new() { Code = code, Field = field, Values = values });
    }
}
