using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>All SQL on questions about sharing that wait for an answer.</summary>
internal sealed class ConsentQuestionStore(IUnitOfWork unitOfWork)
{
    private const string Columns = "select id, resource_id, unit_id, purpose, asked_by, asked_at, expires_on from kp_consent_question ";

    public async Task<ConsentQuestion?> Find(Guid id) =>
        (await WithSections(await unitOfWork.Query<ConsentQuestion>(Columns + "where id = @id", new { id }))).SingleOrDefault();

    public async Task<IReadOnlyList<ConsentQuestion>> Of(IReadOnlyCollection<Guid> resourceIds) => resourceIds.Count == 0 ? [] : await WithSections(
        await unitOfWork.Query<ConsentQuestion>(Columns + "where resource_id in @resourceIds order by asked_at, id", new { resourceIds }));

    public async Task<IReadOnlyList<ConsentQuestion>> OverOn(DateOnly day) =>
        await WithSections(await unitOfWork.Query<ConsentQuestion>(Columns + "where expires_on < @day order by id", new { day }));

    /// <summary>A new question about the same service takes the place of the old one.</summary>
    public async Task Add(ConsentQuestion question)
    {
        foreach (var old in await Of([question.ResourceId]))
            if (old.UnitId == question.UnitId)
                await Remove(old.Id);
        await unitOfWork.Execute(
            """
            insert into kp_consent_question (id, resource_id, unit_id, purpose, asked_by, asked_at, expires_on)
            values (@Id, @ResourceId, @UnitId, @Purpose, @AskedBy, @AskedAt, @ExpiresOn)
            """,
            new { question.Id, question.ResourceId, question.UnitId, question.Purpose, question.AskedBy, question.AskedAt, question.ExpiresOn });
        await unitOfWork.Execute(
            "insert into kp_consent_question_section (question_id, section, place) values (@questionId, @section, @place)",
            question.Sections.Select((section, place) => new { questionId = question.Id, section, place }));
    }

    public async Task Remove(Guid id)
    {
        await unitOfWork.Execute("delete from kp_consent_question_section where question_id = @id", new { id });
        await unitOfWork.Execute("delete from kp_consent_question where id = @id", new { id });
    }

    private async Task<IReadOnlyList<ConsentQuestion>> WithSections(IReadOnlyList<ConsentQuestion> questions)
    {
        if (questions.Count == 0)
            return [];
        var sections = (await unitOfWork.Query<ConsentSectionRow>(
            "select question_id as consent_id, section from kp_consent_question_section where question_id in @ids order by question_id, place",
            new { ids = questions.Select(question => question.Id) })).ToLookup(row => row.ConsentId, row => row.Section);
        return [.. questions.Select(question => question with { Sections = [.. sections[question.Id]] })];
    }
}
