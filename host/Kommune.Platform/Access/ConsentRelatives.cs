using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>Relatives who take part, or do not, as the person says; asked again on a day, so that a "not now" is not forever (R23).</summary>
internal sealed class ConsentRelatives(IUnitOfWork unitOfWork, IAccess access, ConsentAnswering answering, TimeProvider clock)
{
    public const string Involved = "relative-involved";

    /// <summary>What stands now, for each relative.</summary>
    public Task<IReadOnlyList<ConsentInvolvement>> Of(Guid resourceId) => unitOfWork.Query<ConsentInvolvement>(
        """
        select id, resource_id, relative_id, takes_part, about, review_on, given_at from kp_involvement
        where resource_id = @resourceId and ended_at is null
        order by given_at, id
        """,
        new { resourceId });

    /// <summary>Those the register or the person names as relatives of the subject, and who do not decide for her or him.</summary>
    public Task<IReadOnlyList<Guid>> Relatives(Guid subjectId) => unitOfWork.Query<Guid>(
        """
        select distinct person_id from kp_relation
        where subject_id = @subjectId and kind in ('NearestRelative', 'Relative') and valid_from <= @today and (valid_to is null or valid_to >= @today)
        """,
        new { subjectId, today = clock.Today() });

    public async Task<Guid> Say(ConsentInvolvement involvement, ConsentOnBehalf? onBehalf = null)
    {
        var giver = await answering.By(involvement.ResourceId, Involved, [], onBehalf);
        var subjectId = (await access.Of(involvement.ResourceId)).Resource.SubjectId;
        List<Problem> problems = [];
        if (!(await Relatives(subjectId)).Contains(involvement.RelativeId))
            problems.Add(new Problem { Code = "problem.relative-unknown", Field = nameof(involvement.RelativeId) });
        if (involvement.TakesPart && string.IsNullOrWhiteSpace(involvement.About))
            problems.Add(new Problem { Code = "problem.relative-about-missing", Field = nameof(involvement.About) });
        if (involvement.ReviewOn <= clock.Today())
            problems.Add(new Problem { Code = "problem.relative-review", Field = nameof(involvement.ReviewOn) });
        if (problems.Count > 0)
            throw new RuleViolationException(problems);

        var (id, now) = (Guid.CreateVersion7(), clock.GetUtcNow());
        await unitOfWork.Execute(
            "update kp_involvement set ended_at = @now where resource_id = @ResourceId and relative_id = @RelativeId and ended_at is null",
            new { involvement.ResourceId, involvement.RelativeId, now });
        await unitOfWork.Execute(
            """
            insert into kp_involvement (id, resource_id, relative_id, takes_part, about, review_on, given_by, channel, given_at)
            values (@id, @ResourceId, @RelativeId, @TakesPart, @about, @ReviewOn, @by, @Channel, @now)
            """,
            new
            {
                id, involvement.ResourceId, involvement.RelativeId, involvement.TakesPart, about = involvement.TakesPart ? involvement.About!.Trim() : null,
                involvement.ReviewOn, by = giver.PersonId, giver.Channel, now,
            });
        return id;
    }
}
