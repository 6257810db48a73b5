using Kommune.Contracts;

namespace Kommune.Platform.Ages;

/// <summary>
/// Somebody acted for another until yesterday. The access has ended by itself (R56); a person must look at what rested on it: consents,
/// meetings, addresses (R9).
/// </summary>
internal sealed class EndedRelations(IUnitOfWork unitOfWork, ITasks tasks) : IDailyJob
{
    private const int DaysToLook = 7;

    public async Task Run(DateOnly day)
    {
        var rows = await unitOfWork.Query<AgeRow>(
            """
            select distinct r.id as resource_id, r.subject_id, h.person_id as holder_id
            from kp_relation q
            join kp_resource r on r.subject_id = q.subject_id and r.closed_at is null
            join kp_responsibility h on h.resource_id = r.id and h.ended_at is null
            where q.valid_to = @last and q.kind in ('ParentalResponsibility', 'FosterParent', 'LegalGuardian', 'Proxy')
            """,
            new { last = day.AddDays(-1) });
        foreach (var row in rows)
            await tasks.Open(new()
            {
                Key = $"relation-ended:{row.ResourceId:D}",
                Kind = "relation-ended",
                SubjectId = row.SubjectId,
                ResourceId = row.ResourceId,
                OwnerId = row.HolderId,
                Due = day.AddDays(DaysToLook),
                Href = $"/consents/{row.ResourceId:D}",
            });
    }
}
