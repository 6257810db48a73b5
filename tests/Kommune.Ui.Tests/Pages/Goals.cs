using Kommune.Contracts;

namespace Kommune.Ui.Tests.Pages;

// The use case behind the test page: keeps what it got, or refuses.
public sealed class Goals
{
    public GoalForm? Saved { get; private set; }

    public async Task Save(GoalForm form)
    {
        await Task.Yield();
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(form.Words)) problems.Add(new Problem { Code = "problem.words-missing", Field = "Words" });
        if (form.Why?.Length > 2000) problems.Add(new Problem { Code = "problem.too-long", Field = "Why", Values = [2000] });
        if (!string.IsNullOrEmpty(form.Deadline) && !Dates.TryParse(form.Deadline, out _)) problems.Add(new Problem { Code = "problem.date", Field = "Deadline" });
        if (problems.Count > 0) throw new RuleViolationException(problems);
        if (form.Version != "8" && form.Words == "Leke inne") throw new StaleVersionException(new Dictionary<string, string> { ["Words"] = "Leke ute med de andre" });
        Saved = form;
    }
}
