using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>All SQL on questions about sharing that wait for an answer.</summary>
internal sealed class SharingStore(IUnitOfWork work)
{
    public async Task<SharingQuestion> Get(Guid id) =>
        await work.Find<string>("select document from ip_sharing_question where id = @id", new { id }) is { } document
            ? PlanJson.Read<SharingQuestion>(document)
            : throw new NotFoundException();

    public async Task<IReadOnlyList<SharingQuestion>> Of(IReadOnlyCollection<Guid> planIds)
    {
        var documents = await InParts.Of(planIds, ids =>
            work.Query<string>("select document from ip_sharing_question where plan_id in @ids order by id", new { ids }));
        return [.. documents.Select(PlanJson.Read<SharingQuestion>)];
    }

    /// <summary>A new question about the same service takes the place of the old one.</summary>
    public async Task Add(SharingQuestion question)
    {
        await work.Execute("delete from ip_sharing_question where plan_id = @PlanId and unit_id = @UnitId", new { question.PlanId, question.UnitId });
        await work.Execute(
            "insert into ip_sharing_question (id, plan_id, unit_id, version, document) values (@Id, @PlanId, @UnitId, @Version, @Document)",
            new { question.Id, question.PlanId, question.UnitId, question.Version, Document = PlanJson.Write(question) });
    }

    public Task Save(SharingQuestion question) => work.ExecuteOne(
        "update ip_sharing_question set version = @Version, document = @Document where id = @Id and version = @Version - 1",
        new { question.Id, question.Version, Document = PlanJson.Write(question) });

    public Task Remove(Guid id) => work.Execute("delete from ip_sharing_question where id = @id", new { id });

    public Task RemoveAll(Guid planId) => work.Execute("delete from ip_sharing_question where plan_id = @planId", new { planId });
}
