using Kommune.Contracts;

namespace Kommune.BtiGuide.Wonder;

/// <summary>What the wondering ends in. The way to child welfare is beside it, and never a part of the note.</summary>
internal sealed class DecideWonder(WonderStore store, WonderAccess access, WonderTasks tasks, WonderNumbers numbers, IAccess platform, TimeProvider clock)
{
    public async Task Run(Guid id, string? outcome, string? reason)
    {
        var note = await access.Decide(id);
        if (note.IsDecided) throw new RuleViolationException("problem.wonder-decided");
        var words = (reason ?? "").ReplaceLineEndings("\n").Trim();
        List<Problem> problems = [];
        if (!Enum.GetNames<WonderOutcome>().Skip(1).Contains(outcome)) problems.Add(new() { Code = "problem.wonder-outcome", Field = "Outcome" });
        if (words.Length == 0) problems.Add(new() { Code = "problem.wonder-reason", Field = "Reason" });
        if (words.Length > WriteWonder.Limit) problems.Add(new() { Code = "problem.words-too-long", Field = "Reason", Values = [WriteWonder.Limit] });
        if (problems.Count > 0) throw new RuleViolationException(problems);

        await store.Save(note with { Outcome = outcome, Reason = words, DecidedAt = clock.GetUtcNow(), DecidedById = platform.Actor.PersonId });
        await numbers.Decided(note);
        await tasks.End(note);
    }

    /// <summary>
    /// Somebody goes to child welfare. The unit's number for the month grows by one; the note, its clock and the read log are as before, so that
    /// nothing tells about whom it was (R67, R68).
    /// </summary>
    public async Task GoToChildWelfare(Guid id)
    {
        var note = await access.Quietly(id);
        var today = clock.Today();
        await store.CountSafetyPath(new DateOnly(today.Year, today.Month, 1), note.UnitId);
    }
}
