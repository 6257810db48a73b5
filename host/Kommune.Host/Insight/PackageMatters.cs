using Kommune.Contracts;
using Kommune.Host.Requests;

namespace Kommune.Host.Insight;

/// <summary>
/// What the platform itself keeps beside the cases: messages to the asker, and what employees have to do in the cases she or he may know of.
/// Kinds of tasks are named one by one: some, such as those about safety or about what is hidden from a parent, would tell what must not be
/// told (R58), and a new kind is told of only when somebody has thought about it.
/// </summary>
internal sealed class PackageMatters(IUnitOfWork unitOfWork, IAccess access, ModuleTexts texts)
{
    private static readonly string[] Told =
    [
        "access-request", "answer-handover", "find-responsible", "consent-ended", "evaluation-due", "measure-due", "health-own", "new-consents", "own-consent", "prepare-adult",
        "relative-review", "log-archive", "log-next-passed", "log-plan-granted", "log-silent",
    ];

    /// <param name="subjectId">The person.</param>
    /// <param name="cases">Those of the person's that the asker may know of.</param>
    public async Task<IReadOnlyList<PackageMatter>> Notices(Guid subjectId, IReadOnlyCollection<Guid> cases)
    {
        var rows = await unitOfWork.Query<Row>(
            "select kind, sent_at as at, read_at as done_at from kp_notice where person_id = @actorId and (subject_id = @subjectId or resource_id in @cases) order by sent_at desc, id desc",
            new { actorId = access.Actor.PersonId, subjectId, cases = cases.Append(Guid.Empty) });
        return [.. rows.Select(row => Matter("notice", row)).OfType<PackageMatter>()];
    }

    public async Task<IReadOnlyList<PackageMatter>> Tasks(IReadOnlyCollection<Guid> cases)
    {
        if (cases.Count == 0) return [];
        var rows = await unitOfWork.Query<Row>(
            "select kind, opened_at as at, closed_at as done_at from kp_task where resource_id in @cases and kind in @told order by opened_at desc, id desc",
            new { cases, told = Told });
        return [.. rows.Select(row => Matter("task", row)).OfType<PackageMatter>()];
    }

    private PackageMatter? Matter(string what, Row row) => texts.Find($"{what}.{row.Kind}") is { } text ? new() { Text = text, At = row.At, DoneAt = row.DoneAt } : null;

    private sealed record Row
    {
        public string Kind { get; init; } = "";

        public DateTimeOffset At { get; init; }

        public DateTimeOffset? DoneAt { get; init; }
    }
}
