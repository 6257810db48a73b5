using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>Collects everything that is wrong with a request, so that a person is told once.</summary>
internal sealed class Check
{
    private readonly List<Problem> problems = [];

    public string Required(string? text, string field, string missing, int limit = Limits.Words)
    {
        var clean = Clean(text, field, limit);
        That(clean.Length > 0, missing, field);
        return clean;
    }

    public string? Optional(string? text, string field, int limit = Limits.Words)
    {
        var clean = Clean(text, field, limit);
        return clean.Length == 0 ? null : clean;
    }

    public Check That(bool holds, string code, string? field = null, params object[] values)
    {
        if (!holds) problems.Add(new Problem { Code = code, Field = field, Values = values });
        return this;
    }

    public void Done()
    {
        if (problems.Count > 0) throw new RuleViolationException(problems);
    }

    private string Clean(string? text, string field, int limit)
    {
        // Browsers send line breaks as CR LF, but count them as one.
        var clean = (text ?? "").ReplaceLineEndings("\n").Trim();
        That(clean.Length <= limit, ProblemCodes.TextTooLong, field, limit);
        That(!HasUnreadable(clean), ProblemCodes.TextUnreadable, field);
        return clean;
    }

    /// <summary>Control characters and halves of surrogate pairs: no keyboard makes them, and not every database can keep them.</summary>
    private static bool HasUnreadable(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsControl(text[at]) && text[at] is not ('\n' or '\t')) return true;
            if (!char.IsSurrogate(text[at])) continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return true;
            at++;
        }
        return false;
    }
}
