using Kommune.Contracts;

namespace Kommune.BtiGuide.Consulting;

/// <summary>All SQL on questions without a name.</summary>
internal sealed class ConsultationStore(IUnitOfWork work)
{
    private const int Most = 200;

    public Task<Consultation?> Find(Guid id) => work.Find<Consultation>(
        "select id, unit_id, asked_by_id, asked_at, question, answer, answered_by_id, answered_at, version from bti_consultation where id = @id", new { id });

    /// <summary>One's own, and those one's services are asked; the unanswered first.</summary>
    public Task<IReadOnlyList<Consultation>> Of(Guid personId, IEnumerable<Guid> units) => work.Top<Consultation>(
        """
        select id, unit_id, asked_by_id, asked_at, question, answer, answered_by_id, answered_at, version
        from bti_consultation where asked_by_id = @personId or unit_id in @units
        order by case when answered_at is null then 0 else 1 end, asked_at desc, id desc
        """, Most, new { personId, units = units.Append(Guid.Empty) });

    public Task Add(Consultation one) => work.Execute(
        """
        insert into bti_consultation (id, unit_id, asked_by_id, asked_at, question, version)
        values (@Id, @UnitId, @AskedById, @AskedAt, @Question, @Version)
        """, one);

    public Task Save(Consultation one) => work.ExecuteOne(
        """
        update bti_consultation set answer = @Answer, answered_by_id = @AnsweredById, answered_at = @AnsweredAt, version = version + 1
        where id = @Id and version = @Version
        """, one);

    public Task<IReadOnlyList<Consultation>> AskedBefore(DateTimeOffset instant) => work.Query<Consultation>(
        "select id, unit_id, version from bti_consultation where asked_at < @instant order by id", new { instant });

    public Task Delete(Guid id) => work.Execute("delete from bti_consultation where id = @id", new { id });
}
