using Kommune.Contracts;

namespace Kommune.BtiGuide.Cases;

/// <summary>All SQL on cases.</summary>
internal sealed class CaseStore(IUnitOfWork work)
{
    public Task<GuideCase?> Find(Guid id) => work.Find<GuideCase>(
        "select id, subject_id, unit_id, guide_id, step, parents_told_on, started_at, closed_at, version from bti_case where id = @id", new { id });

    public Task<IReadOnlyList<GuideCase>> Get(IReadOnlyCollection<Guid> ids) => work.Query<GuideCase>(
        "select id, subject_id, unit_id, guide_id, step, parents_told_on, started_at, closed_at, version from bti_case where id in @ids order by started_at desc, id desc",
        new { ids = ids.Append(Guid.Empty) });

    public Task<IReadOnlyList<CaseMove>> Moves(Guid caseId) => work.Query<CaseMove>(
        """
        select id, case_id, guide_id, from_step, to_place, outcome, reason, moved_at, moved_by_id
        from bti_case_move where case_id = @caseId order by moved_at desc, id desc
        """, new { caseId });

    public Task Add(GuideCase one) => work.Execute(
        """
        insert into bti_case (id, subject_id, unit_id, guide_id, step, parents_told_on, started_at, closed_at, version)
        values (@Id, @SubjectId, @UnitId, @GuideId, @Step, @ParentsToldOn, @StartedAt, @ClosedAt, @Version)
        """, one);

    public async Task Save(CaseChange change)
    {
        await work.ExecuteOne(
            "update bti_case set guide_id = @GuideId, step = @Step, closed_at = @ClosedAt, version = version + 1 where id = @Id and version = @Version", change.After);
        await work.Execute(
            """
            insert into bti_case_move (id, case_id, guide_id, from_step, to_place, outcome, reason, moved_at, moved_by_id)
            values (@Id, @CaseId, @GuideId, @FromStep, @ToPlace, @Outcome, @Reason, @MovedAt, @MovedById)
            """, change.Move);
    }
}
