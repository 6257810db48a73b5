using Kommune.Contracts;

namespace Kommune.Platform.Safety;

/// <summary>
/// Where it is known from that somebody acts for a person, for the pages that show it (R8). The reason of the municipality's own decision stands
/// on the page of those who make it: it may be about another of the family.
/// </summary>
internal sealed class FamilySources(IUnitOfWork unitOfWork, TimeProvider clock)
{
    /// <summary>By person, those whose relation lasts; with a day where the municipality has decided it itself.</summary>
    public async Task<IReadOnlyDictionary<Guid, (string Source, DateTimeOffset? LocalAt)>> Of(Guid subjectId)
    {
        var rows = await unitOfWork.Query<FamilyRow>(
            "select person_id, source, local_at from kp_relation where subject_id = @subjectId and valid_from <= @today and (valid_to is null or valid_to >= @today) order by valid_from, id",
            new { subjectId, today = clock.Today() });
        return rows.GroupBy(row => row.PersonId).ToDictionary(one => one.Key, one => (one.Last().Source, one.Last().LocalAt));
    }
}
