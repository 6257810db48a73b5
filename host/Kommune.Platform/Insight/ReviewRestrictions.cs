using Kommune.Contracts;

namespace Kommune.Platform.Insight;

/// <summary>What is hidden is looked at again on its day: whoever is responsible then gets the task. Nothing opens by itself.</summary>
internal sealed class ReviewRestrictions(IUnitOfWork unitOfWork, ITasks tasks) : IDailyJob
{
    public const string TaskKind = "restriction-review";

    public async Task Run(DateOnly day)
    {
        var due = await unitOfWork.Query<ReviewRow>(
            """
            select x.id, x.resource_id, r.subject_id, h.person_id, x.review_on
            from kp_restriction x
            join kp_resource r on r.id = x.resource_id
            join kp_responsibility h on h.resource_id = r.id and h.ended_at is null
            where x.ends_at is null and x.review_on <= @day and r.closed_at is null
            order by x.id
            """,
            new { day });
        foreach (var row in due)
            await tasks.Open(new NewTask
            {
                Key = $"{TaskKind}:{row.Id}", Kind = TaskKind, SubjectId = row.SubjectId, ResourceId = row.ResourceId, OwnerId = row.PersonId, Due = row.ReviewOn,
                Href = $"/restrictions/{row.ResourceId}",
            });
    }
}
