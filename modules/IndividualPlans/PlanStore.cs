using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>All SQL on individual plans: the plan itself, its history, and the open measures that lists ask about.</summary>
internal sealed class PlanStore(IUnitOfWork work)
{
    private const string Head = "select id, case_id, subject_id, state, approved_number, next_review, period_to from ip_plan ";

    public async Task<IndividualPlan> Get(Guid id) =>
        await work.Find<PlanRow>("select document, content, draft from ip_plan where id = @id", new { id }) is { } row ? Read(row) : throw new NotFoundException();

    /// <summary>The plan of a case that has not ended; there is at most one.</summary>
    public async Task<IndividualPlan?> OpenOfCase(Guid caseId) =>
        await work.Find<PlanRow>("select document, content, draft from ip_plan where case_id = @caseId and state <> 'Ended'", new { caseId }) is { } row
            ? Read(row)
            : null;

    /// <summary>The latest plan of a person, also when it has ended.</summary>
    public async Task<PlanHead?> LatestOf(Guid subjectId) => (await work.Top<PlanHead>(
        Head + "where subject_id = @subjectId order by case when state = 'Ended' then 1 else 0 end, id desc", 1, new { subjectId })).FirstOrDefault();

    public async Task<PlanHead?> LatestOfCase(Guid caseId) =>
        (await work.Top<PlanHead>(Head + "where case_id = @caseId order by id desc", 1, new { caseId })).FirstOrDefault();

    public Task<IReadOnlyList<PlanHead>> Heads(IReadOnlyCollection<Guid> planIds) =>
        InParts.Of(planIds, ids => work.Query<PlanHead>(Head + "where id in @ids", new { ids }));

    public Task<IReadOnlyList<PlanHead>> OpenHeadsOf(IReadOnlyCollection<Guid> subjectIds) =>
        InParts.Of(subjectIds, ids => work.Query<PlanHead>(Head + "where subject_id in @ids and state <> 'Ended'", new { ids }));

    public async Task Add(IndividualPlan plan, PlanChange change, Guid actorId, DateTimeOffset at)
    {
        await work.Execute(
            """
            insert into ip_plan (id, case_id, subject_id, state, version, approved_number, next_review, period_to, document, content, draft)
            values (@Id, @CaseId, @SubjectId, @State, @Version, @ApprovedNumber, @NextReview, @PeriodTo, @Document, @Content, @Draft)
            """,
            Values(plan));
        await AddHistory(plan, change, actorId, at);
    }

    /// <summary>Saves when nobody else has saved since the plan was read, and keeps the whole content as it became (R75).</summary>
    public async Task Save(IndividualPlan plan, PlanChange change, Guid actorId, DateTimeOffset at)
    {
        await work.ExecuteOne(
            """
            update ip_plan set state = @State, version = @Version, approved_number = @ApprovedNumber, next_review = @NextReview,
                period_to = @PeriodTo, document = @Document, content = @Content, draft = @Draft
            where id = @Id and version = @LoadedVersion
            """,
            Values(plan));
        await AddHistory(plan, change, actorId, at);
        if (!IsInDraft(plan, change)) await WriteMeasures(plan);
    }

    public Task<IReadOnlyList<VersionRow>> History(Guid planId) => work.Query<VersionRow>(
        """
        select version, at, actor_id, code, section, item_id, detail, approved_number, is_draft
        from ip_plan_history where plan_id = @planId order by version desc
        """,
        new { planId });

    /// <summary>The save that began the draft under work.</summary>
    public async Task<VersionRow?> DraftStarted(Guid planId, int approvedNumber) => (await work.Top<VersionRow>(
        """
        select version, at, actor_id, code, section, item_id, detail, approved_number, is_draft from ip_plan_history
        where plan_id = @planId and approved_number = @approvedNumber and is_draft = @isDraft order by version
        """,
        1, new { planId, approvedNumber, isDraft = true })).FirstOrDefault();

    /// <summary>The content as it was after a save.</summary>
    public async Task<PlanContent> ContentAt(Guid planId, int version) =>
        await work.Find<string>("select content from ip_plan_history where plan_id = @planId and version = @version", new { planId, version }) is { } content
            ? PlanJson.Read<PlanContent>(content)
            : throw new NotFoundException();

    /// <summary>Open measures that units carry, in all plans. Which of them the actor may see is for the caller to ask.</summary>
    public Task<IReadOnlyList<MeasureRow>> OpenMeasuresOfUnits(IReadOnlyCollection<Guid> unitIds) => InParts.Of(unitIds, ids => work.Query<MeasureRow>(
        """
        select m.plan_id, p.subject_id, m.measure_id, m.unit_id, m.person_id, m.deadline, m.status, m.title
        from ip_measure m join ip_plan p on p.id = m.plan_id where m.unit_id in @ids
        """,
        new { ids }));

    public Task<IReadOnlyList<MeasureRow>> OpenMeasures(IReadOnlyCollection<Guid> planIds) => InParts.Of(planIds, ids => work.Query<MeasureRow>(
        """
        select m.plan_id, p.subject_id, m.measure_id, m.unit_id, m.person_id, m.deadline, m.status, m.title
        from ip_measure m join ip_plan p on p.id = m.plan_id where m.plan_id in @ids
        """,
        new { ids }));

    /// <summary>Open measures whose last day has come.</summary>
    public Task<IReadOnlyList<MeasureRow>> MeasuresDue(DateOnly day) => work.Query<MeasureRow>(
        """
        select m.plan_id, p.subject_id, m.measure_id, m.unit_id, m.person_id, m.deadline, m.status, m.title
        from ip_measure m join ip_plan p on p.id = m.plan_id
        where m.deadline <= @day and p.state in ('Active', 'UnderRevision') order by m.deadline, m.measure_id
        """,
        new { day });

    /// <summary>Plans whose day of evaluation has come.</summary>
    public Task<IReadOnlyList<PlanHead>> ReviewsDue(DateOnly day) =>
        work.Query<PlanHead>(Head + "where next_review <= @day and state in ('Active', 'UnderRevision') order by next_review, id", new { day });

    private async Task AddHistory(IndividualPlan plan, PlanChange change, Guid actorId, DateTimeOffset at)
    {
        var isDraft = IsInDraft(plan, change);
        await work.Execute(
            """
            insert into ip_plan_history (plan_id, version, at, actor_id, code, section, item_id, detail, approved_number, is_draft, content)
            values (@Id, @Version, @at, @actorId, @Code, @Section, @ItemId, @Detail, @ApprovedNumber, @isDraft, @content)
            """,
            new
            {
                plan.Id,
                change.Version,
                at,
                actorId,
                change.Code,
                change.Section,
                change.ItemId,
                change.Detail,
                plan.ApprovedNumber,
                isDraft,
                content = PlanJson.Write(isDraft ? plan.Working : plan.Content ?? plan.Working),
            });
    }

    /// <summary>Follow-up and the plan's life concern what applies; everything else is written in the draft while there is one.</summary>
    private static bool IsInDraft(IndividualPlan plan, PlanChange change) => plan.Draft is not null && plan.State != PlanState.Ended
        && change.Code is not (ChangeCodes.MeasureFollowedUp or ChangeCodes.VoiceGiven or ChangeCodes.PlanEvaluated or ChangeCodes.PlanAlsoApproved);

    /// <summary>A handful of rows: writing all of them again is shorter than finding out which have changed.</summary>
    private async Task WriteMeasures(IndividualPlan plan)
    {
        await work.Execute("delete from ip_measure where plan_id = @Id", new { plan.Id });
        if (plan.Content is null || plan.State == PlanState.Ended) return;
        foreach (var measure in plan.Content.Measures.Where(measure => measure.IsOpen))
        {
            await work.Execute(
                """
                insert into ip_measure (plan_id, measure_id, unit_id, person_id, deadline, status, title)
                values (@PlanId, @Id, @ResponsibleUnitId, @ResponsiblePersonId, @Deadline, @Status, @Title)
                """,
                new
                {
                    PlanId = plan.Id,
                    measure.Id,
                    measure.ResponsibleUnitId,
                    measure.ResponsiblePersonId,
                    measure.Deadline,
                    Status = measure.Status.ToString(),
                    measure.Title,
                });
        }
    }

    private static object Values(IndividualPlan plan) => new
    {
        plan.Id,
        plan.Document.CaseId,
        plan.SubjectId,
        State = plan.State.ToString(),
        plan.Version,
        plan.LoadedVersion,
        plan.ApprovedNumber,
        plan.Content?.Period?.NextReview,
        PeriodTo = plan.Content?.Period?.To,
        Document = PlanJson.Write(plan.Document with { Content = null, Draft = null }),
        Content = plan.Content is null ? null : PlanJson.Write(plan.Content),
        Draft = plan.Draft is null ? null : PlanJson.Write(plan.Draft),
    };

    private static IndividualPlan Read(PlanRow row) => new(PlanJson.Read<PlanDocument>(row.Document) with
    {
        Content = row.Content is null ? null : PlanJson.Read<PlanContent>(row.Content),
        Draft = row.Draft is null ? null : PlanJson.Read<PlanContent>(row.Draft),
    });
}
