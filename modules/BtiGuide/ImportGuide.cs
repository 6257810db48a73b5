using Kommune.BtiGuide.Content;
using Kommune.Contracts;

namespace Kommune.BtiGuide;

/// <summary>A whole guide from one file becomes a draft, or nothing at all changes.</summary>
internal sealed class ImportGuide(GuideStore store, TimeProvider clock)
{
    private const int ProblemsTold = 20;

    public async Task<Guid> Run(string yaml)
    {
        var guide = GuideFile.Read(yaml);
        var broken = GuideCheck.Broken(guide);
        if (broken.Count > 0)
            throw new RuleViolationException([.. broken.Take(ProblemsTold).Select(problem => new Problem { Field = "File", Code = problem.Code, Values = [problem.Where, problem.Detail ?? ""] })]);
        if (string.IsNullOrWhiteSpace(guide.Version)) throw new RuleViolationException("problem.version-missing", "File");
        if (await store.HasLabel(guide.Version)) throw new RuleViolationException("problem.version-taken", "File", guide.Version);

        var version = new GuideVersion { Id = Guid.CreateVersion7(), Guide = guide, CreatedAt = clock.GetUtcNow() };
        await store.Add(version);
        return version.Id;
    }
}
