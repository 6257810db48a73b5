using Kommune.Contracts;

namespace Kommune.BtiGuide.Wonder;

/// <summary>All SQL on wonder notes.</summary>
internal sealed class WonderStore(IUnitOfWork work)
{
    public Task<WonderNote?> Find(Guid id) => work.Find<WonderNote>(
        """
        select id, writer_id, unit_id, written_at, child, facts, interpretation, child_says, extent, strengths, tried, leader_told_on, child_told_on,
          parents_told_on, next_on, decide_by, outcome, reason, decided_at, decided_by_id, raised_to_id, version
        from bti_wonder_note where id = @id
        """, new { id });

    /// <summary>Those a writer has in the units where she or he works, and all of the units somebody leads; the open ones first.</summary>
    public Task<IReadOnlyList<WonderNote>> Of(Guid writerId, IEnumerable<Guid> works, IEnumerable<Guid> leads) => work.Query<WonderNote>(
        """
        select id, writer_id, unit_id, written_at, child, decide_by, outcome, decided_at, version
        from bti_wonder_note where (writer_id = @writerId and unit_id in @works) or unit_id in @leads
        order by case when decided_at is null then 0 else 1 end, written_at desc, id desc
        """, new { writerId, works = works.Append(Guid.Empty), leads = leads.Append(Guid.Empty) });

    public Task<IReadOnlyList<WonderNote>> Open() => work.Query<WonderNote>(
        "select id, unit_id, writer_id, decide_by, raised_to_id from bti_wonder_note where decided_at is null order by unit_id, id");

    /// <summary>Whose turn it is says nothing of the note itself: nobody who is writing in it loses a race.</summary>
    public Task RaisedTo(Guid id, Guid leaderId) => work.Execute("update bti_wonder_note set raised_to_id = @leaderId where id = @id", new { id, leaderId });

    public Task Add(WonderNote note) => work.Execute(
        """
        insert into bti_wonder_note (id, writer_id, unit_id, written_at, child, facts, interpretation, child_says, extent, strengths, tried,
          leader_told_on, child_told_on, parents_told_on, next_on, decide_by, version)
        values (@Id, @WriterId, @UnitId, @WrittenAt, @Child, @Facts, @Interpretation, @ChildSays, @Extent, @Strengths, @Tried,
          @LeaderToldOn, @ChildToldOn, @ParentsToldOn, @NextOn, @DecideBy, @Version)
        """, note);

    public Task Save(WonderNote note) => work.ExecuteOne(
        """
        update bti_wonder_note set child = @Child, facts = @Facts, interpretation = @Interpretation, child_says = @ChildSays, extent = @Extent,
          strengths = @Strengths, tried = @Tried, leader_told_on = @LeaderToldOn, child_told_on = @ChildToldOn, parents_told_on = @ParentsToldOn,
          next_on = @NextOn, outcome = @Outcome, reason = @Reason, decided_at = @DecidedAt, decided_by_id = @DecidedById, version = version + 1
        where id = @Id and version = @Version
        """, note);

    public Task<IReadOnlyList<Guid>> ClosedBefore(DateTimeOffset instant) => work.Query<Guid>(
        "select id from bti_wonder_note where outcome = @outcome and decided_at < @instant order by id", new { outcome = nameof(WonderOutcome.Close), instant });

    public Task Delete(Guid id) => work.Execute("delete from bti_wonder_note where id = @id", new { id });

    public Task<IReadOnlyList<WonderYearRow>> Numbers() => work.Query<WonderYearRow>("select year, unit_id, written, decided, in_time from bti_wonder_number");

    public async Task Count(int year, Guid unitId, int written, int decided, int inTime)
    {
        var values = new { year, unitId, written, decided, inTime };
        if (await work.Execute(
            "update bti_wonder_number set written = written + @written, decided = decided + @decided, in_time = in_time + @inTime where year = @year and unit_id = @unitId", values) == 0)
            await work.Execute("insert into bti_wonder_number (year, unit_id, written, decided, in_time) values (@year, @unitId, @written, @decided, @inTime)", values);
    }

    public Task<IReadOnlyList<SafetyMonth>> SafetyPaths() => work.Query<SafetyMonth>("select month, sum(uses) as uses from bti_safety_path group by month order by month");

    public async Task CountSafetyPath(DateOnly month, Guid unitId)
    {
        if (await work.Execute("update bti_safety_path set uses = uses + 1 where month = @month and unit_id = @unitId", new { month, unitId }) == 0)
            await work.Execute("insert into bti_safety_path (month, unit_id, uses) values (@month, @unitId, @uses)", new { month, unitId, uses = 1 });
    }
}
