using Kommune.Contracts;

namespace Kommune.Platform.Safety;

/// <summary>Decisions about safety are looked at again on their day, by the leader of the coordinating unit. Nothing ends by itself.</summary>
internal sealed class ReviewSafety(IUnitOfWork unitOfWork, IOrganisation organisation, ITasks tasks) : IDailyJob
{
    public const string TaskKind = "safety-review";

    public async Task Run(DateOnly day)
    {
        var due = await unitOfWork.Query<SafetyReviewRow>(
            """
            select s.id, s.subject_id, 'protection' as page, s.review_on from kp_protection s where s.ends_at is null and s.review_on <= @day
            union all
            select n.id, n.protected_id, 'contact-bans', n.review_on from kp_contact_ban n where n.ends_at is null and n.review_on <= @day
            union all
            select h.id, h.subject_id, 'name-shield', h.review_on from kp_name_shield h where h.ends_at is null and h.review_on <= @day
            union all
            select c.id, c.subject_id, 'care-decision', c.review_on from kp_care_decision c where c.ends_at is null and c.review_on <= @day
            order by 1
            """,
            new { day });
        if (due.Count == 0) return;
        // Without the person: a list of tasks is no place to learn who is protected.
        var unit = (await organisation.CoordinatingUnit()).Id;
        foreach (var row in due)
            await tasks.Open(new NewTask { Key = $"{TaskKind}:{row.Id}", Kind = TaskKind, UnitId = unit, Due = row.ReviewOn, Href = $"/{row.Page}/{row.SubjectId}" });
    }
}
