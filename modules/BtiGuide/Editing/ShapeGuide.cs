using Kommune.BtiGuide.Content;
using Kommune.Contracts;

namespace Kommune.BtiGuide.Editing;

/// <summary>
/// Which steps a draft has, and their order. A step keeps its code wherever it is moved: addresses people have saved, and cases that are followed,
/// find it again.
/// </summary>
internal sealed class ShapeGuide(GuideStore store)
{
    /// <summary>A new, empty step in front of another. Its texts are written like those of any step, and are missing until then.</summary>
    public Task<string> AddBefore(Guid id, int expected, string? code)
    {
        var added = "";
        return Change(id, expected, code, (level, place) =>
        {
            var last = level.Steps.Select(step => int.Parse(step.Code.Split('.')[1], System.Globalization.CultureInfo.InvariantCulture)).Max();
            added = $"{level.Number}.{last + 1}";
            level.Steps.Insert(place, new GuideStep { Code = added });
        }, () => added);
    }

    /// <summary>One place up or down within its level.</summary>
    public Task<string> Move(Guid id, int expected, string? code, bool up) => Change(id, expected, code, (level, place) =>
    {
        var other = up ? place - 1 : place + 1;
        if (other < 0 || other >= level.Steps.Count) throw new RuleViolationException("problem.step-edge");
        (level.Steps[place], level.Steps[other]) = (level.Steps[other], level.Steps[place]);
    });

    /// <summary>Gone from the draft. A step that others lead to stays until they lead elsewhere.</summary>
    public Task<string> Remove(Guid id, int expected, string? code) => Change(id, expected, code, (level, place) => level.Steps.RemoveAt(place));

    private async Task<string> Change(Guid id, int expected, string? code, Action<GuideLevel, int> change, Func<string>? result = null)
    {
        var version = await store.Find(id) ?? throw new NotFoundException();
        if (version.State != GuideState.Draft) throw new RuleViolationException("problem.not-draft");
        if (version.Version != expected) throw new StaleVersionException();
        var guide = version.Guide with { Levels = [.. version.Guide.Levels.Select(level => level with { Steps = [.. level.Steps] })] };
        var level = guide.Levels.Find(one => one.Steps.Exists(step => step.Code == code)) ?? throw new NotFoundException();
        change(level, level.Steps.FindIndex(step => step.Code == code));
        var broken = GuideCheck.Broken(guide);
        if (broken.Count > 0) throw new RuleViolationException([.. broken.Select(problem => new Problem { Code = problem.Code, Values = [problem.Where, problem.Detail ?? ""] })]);
        await store.Save(version.With(guide));
        return result?.Invoke() ?? code!;
    }
}
