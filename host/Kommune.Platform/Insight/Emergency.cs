using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.Audit;

namespace Kommune.Platform.Insight;

/// <summary>
/// Danger to life or health (fvl § 13 b nr. 7): whoever is on duty opens the minimum about a person for an hour (R40). The person is told, the
/// leader looks at it within days (R41), and every reading in the window rests on the emergency in the log (R42). A protected person is not
/// found this way (R43).
/// </summary>
internal sealed class Emergency(
    IUnitOfWork unitOfWork, CurrentActor current, IPeople people, IResources resources, AuditTrail audit, ITasks tasks, INotices notices, TenantContext tenant,
    TimeProvider clock)
{
    public const string Opened = "emergency-opened";
    public const string TaskKind = "emergency-review";
    private const int FewestWords = 10;

    public static IReadOnlyList<string> Reasons { get; } = ["life", "health", "violence", "missing"];

    public static IReadOnlyList<string> Outcomes { get; } = ["right", "wrong"];

    /// <summary>Whether the actor has one of the roles the municipality has chosen.</summary>
    public bool MayOpen => OnDuty is not null;

    private Employment? OnDuty => current.Actor.Employments.FirstOrDefault(employment => tenant.Municipality.Settings.EmergencyRoles.Contains(employment.Role));

    /// <returns>The person whose minimum is open now.</returns>
    /// <exception cref="RuleViolationException">Without a reason, or when nobody is found: the same answer for unknown and protected.</exception>
    public async Task<Guid> Open(EmergencyRequest request)
    {
        var employment = OnDuty ?? throw await Refuse(null);
        var problems = new List<Problem>();
        if (!Reasons.Contains(request.Reason)) problems.Add(new Problem { Code = "emergency.reason-missing", Field = "Reason" });
        if ((request.Words?.Trim().Length ?? 0) < FewestWords) problems.Add(new Problem { Code = "emergency.words-missing", Field = "Words" });
        if (problems.Count > 0) throw new RuleViolationException(problems);
        if (await people.FindByNationalId(request.NationalId ?? "") is not { } person) throw new RuleViolationException("emergency.not-found", "NationalId");
        if (await IsProtected(person.Id))
        {
            await Refuse(person.Id);
            throw new RuleViolationException("emergency.not-found", "NationalId");
        }

        var id = Guid.CreateVersion7();
        var now = clock.GetUtcNow();
        await unitOfWork.Execute(
            """
            insert into kp_emergency_access (id, person_id, unit_id, subject_id, reason, words, starts_at, ends_at, quiet)
            values (@id, @personId, @unitId, @subjectId, @reason, @words, @now, @end, @quiet)
            """,
            new
            {
                id, personId = current.Actor.PersonId, unitId = employment.UnitId, subjectId = person.Id, reason = request.Reason, words = request.Words!.Trim(),
                now, end = now + EmergencyFact.Longest, quiet = request.Quiet,
            });
        await audit.Record(Entry(person.Id, Opened) with { Basis = AccessBasis.Emergency }, employment.UnitId);
        await tasks.Open(new NewTask { Key = $"{TaskKind}:{id}", Kind = TaskKind, UnitId = employment.UnitId, Due = ReviewBy(clock.Today()), Href = $"/emergency/review/{id}" });
        if (!request.Quiet) await Tell(person.Id);
        return person.Id;
    }

    /// <summary>For the leader of the unit, or the coordinating unit; never for the one who opened it.</summary>
    /// <exception cref="NotFoundException">For everyone else.</exception>
    public async Task<EmergencyRow> Find(Guid id)
    {
        var row = await unitOfWork.Find<EmergencyRow>(
            "select id, person_id, unit_id, subject_id, reason, words, starts_at, ends_at, quiet, reviewed_by, review_outcome from kp_emergency_access where id = @id", new { id });
        var actor = current.Actor;
        var mayReview = row is not null && row.PersonId != actor.PersonId && actor.Kind == ActorKind.Employee
            && (actor.Has(Roles.CoordinatingUnit) || actor.Employments.Any(employment => employment.UnitId == row.UnitId && employment.Role == Roles.UnitManager));
        if (!mayReview) throw new NotFoundException();
        await audit.Record(Entry(row!.SubjectId, "emergency-looked-at") with { Basis = AccessBasis.Law });
        return row;
    }

    /// <summary>What the one who opened it read in the window, as the log has it.</summary>
    public Task<IReadOnlyList<AuditRow>> Readings(EmergencyRow row) => audit.InWindow(row.PersonId, row.SubjectId, row.StartsAt, row.EndsAt);

    public async Task Review(Guid id, string? outcome, string? words)
    {
        await Find(id);
        if (outcome is null || !Outcomes.Contains(outcome)) throw new RuleViolationException("emergency.outcome-missing", "Outcome");
        if (string.IsNullOrWhiteSpace(words)) throw new RuleViolationException("emergency.review-words-missing", "Words");
        await unitOfWork.ExecuteOne(
            """
            update kp_emergency_access set reviewed_by = @actorId, reviewed_at = @now, review_outcome = @outcome, review_words = @words
            where id = @id and reviewed_at is null
            """,
            new { id, actorId = current.Actor.PersonId, now = clock.GetUtcNow(), outcome, words = words.Trim() });
        await tasks.Close($"{TaskKind}:{id}", outcome);
    }

    /// <summary>The person, and those who act for her or him and may know of the case.</summary>
    private async Task Tell(Guid subjectId)
    {
        var resource = (await resources.About(subjectId)).Select(resource => (Guid?)resource.Id).FirstOrDefault();
        foreach (var receiver in (await people.ActingFor(subjectId)).Select(relation => relation.PersonId).Append(subjectId).Distinct())
            await notices.Send(new NewNotice { PersonId = receiver, Kind = Opened, SubjectId = receiver == subjectId ? null : subjectId, ResourceId = resource, Href = $"/read-log/{subjectId}" });
    }

    private async Task<bool> IsProtected(Guid subjectId) => await unitOfWork.Find<int>(
        "select count(*) from kp_person p where p.id = @subjectId and " + AccessSql.IsProtected, new { subjectId, Now = clock.GetUtcNow() }) > 0;

    private async Task<AccessDeniedException> Refuse(Guid? subjectId)
    {
        await audit.Record(new AuditEntry { SubjectId = subjectId, ResourceKind = "person", Action = Opened, Refused = subjectId is null ? DenyReason.RightTooLow : DenyReason.Hidden });
        return new AccessDeniedException(DenyReason.RightTooLow);
    }

    private DateOnly ReviewBy(DateOnly day)
    {
        for (var left = tenant.Municipality.Settings.ReviewEmergencyDays; left > 0; left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1) day = day.AddDays(1);
        return day;
    }

    private static AuditEntry Entry(Guid subjectId, string action) => new() { SubjectId = subjectId, ResourceKind = "person", Action = action };
}
