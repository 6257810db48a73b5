using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>All SQL on coordination cases.</summary>
internal sealed class CaseStore(IUnitOfWork work)
{
    public async Task<CoordinationCase> Get(Guid id) =>
        await work.Find<string>("select document from ip_case where id = @id", new { id }) is { } document ? Read(document) : throw new NotFoundException();

    /// <summary>The person's open case; there is at most one.</summary>
    public async Task<CoordinationCase?> OpenOf(Guid subjectId) =>
        await work.Find<string>("select document from ip_case where subject_id = @subjectId and state <> 'Closed'", new { subjectId }) is { } document
            ? Read(document)
            : null;

    /// <summary>The open cases of several persons.</summary>
    public async Task<IReadOnlyList<CoordinationCase>> OpenOf(IReadOnlyCollection<Guid> subjectIds) =>
        await InParts.Of(subjectIds, async ids => Read(await work.Query<string>(
            "select document from ip_case where subject_id in @ids and state <> 'Closed'", new { ids })));

    public async Task<IReadOnlyList<CoordinationCase>> Get(IReadOnlyCollection<Guid> caseIds) =>
        await InParts.Of(caseIds, async ids => Read(await work.Query<string>("select document from ip_case where id in @ids", new { ids })));

    public async Task Add(CoordinationCase opened, CaseChange change, Guid actorId, DateTimeOffset at)
    {
        await work.Execute(
            "insert into ip_case (id, subject_id, state, version, document) values (@Id, @SubjectId, @State, @Version, @Document)",
            Values(opened));
        await AddHistory(opened.Id, change, actorId, at);
    }

    /// <summary>Saves when nobody else has saved since the case was read.</summary>
    public async Task Save(CoordinationCase changed, CaseChange change, Guid actorId, DateTimeOffset at)
    {
        await work.ExecuteOne(
            """
            update ip_case set state = @State, version = @Version, document = @Document
            where id = @Id and version = @LoadedVersion
            """,
            Values(changed));
        await AddHistory(changed.Id, change, actorId, at);
    }

    public Task<IReadOnlyList<CaseHistoryRow>> History(Guid caseId) => work.Query<CaseHistoryRow>(
        "select version, at, actor_id, code, state from ip_case_history where case_id = @caseId order by version desc", new { caseId });

    private Task AddHistory(Guid caseId, CaseChange change, Guid actorId, DateTimeOffset at) => work.Execute(
        "insert into ip_case_history (case_id, version, at, actor_id, code, state) values (@caseId, @Version, @at, @actorId, @Code, @State)",
        new { caseId, change.Version, at, actorId, change.Code, State = change.State.ToString() });

    private static object Values(CoordinationCase one) => new
    {
        one.Id,
        one.Document.SubjectId,
        State = one.State.ToString(),
        one.Document.Version,
        one.LoadedVersion,
        Document = PlanJson.Write(one.Document),
    };

    private static CoordinationCase Read(string document) => new(PlanJson.Read<CaseDocument>(document));

    private static IReadOnlyList<CoordinationCase> Read(IReadOnlyList<string> documents) => [.. documents.Select(Read)];
}
