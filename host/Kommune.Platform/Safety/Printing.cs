using Kommune.Contracts;
using Kommune.Platform.Audit;
using Kommune.Platform.Insight;
using Kommune.Platform.People;

namespace Kommune.Platform.Safety;

/// <summary>Two people for what goes out on paper about a strictly protected person; see <see cref="IPrinting"/>.</summary>
internal sealed class Printing(IUnitOfWork unitOfWork, IAccess access, WhoSees whoSees, ITasks tasks, AuditTrail audit, TimeProvider clock) : IPrinting
{
    public const string TaskKind = "print-approval";
    public const string Asked = "safety-print-asked";
    public const string Answered = "safety-print-answered";
    public const string Approved = "approved";
    public const string Refused = "refused";

    public async Task<string?> Print(Guid resourceId, IReadOnlyList<string> sections)
    {
        var found = await Known(resourceId);
        var entry = new AuditEntry
        {
            SubjectId = found.Resource.SubjectId, ResourceId = resourceId, ResourceKind = found.Resource.Kind, Sections = sections, Action = AuditActions.Print,
            Basis = found.Decide(Section.Title, Right.Read).Basis,
        };
        // The person's own side prints what is its own: two people are for those to whom it was entrusted.
        var needsTwo = access.Actor.Kind == ActorKind.Employee && await IsProtected(found.Resource.SubjectId);
        if (needsTwo && await Usable(resourceId) is null)
        {
            await audit.Record(entry with { Basis = AccessBasis.None, Refused = DenyReason.RightTooLow });
            return $"/printing/{resourceId:D}";
        }
        await audit.Record(entry);
        return null;
    }

    /// <summary>The resource, how the newest wish stands, and who else could say yes.</summary>
    public async Task<(ResourceAccess Access, PrintApproval? Newest, bool Usable, IReadOnlyList<Viewer> Others)> Of(Guid resourceId)
    {
        var found = await Known(resourceId);
        if (access.Actor.Kind != ActorKind.Employee || !await IsProtected(found.Resource.SubjectId)) throw new NotFoundException();
        var newest = (await Wishes(resourceId)).FirstOrDefault(one => one.AskedBy == access.Actor.PersonId || one.ApproverId == access.Actor.PersonId);
        return (found, newest, await Usable(resourceId) is not null, await Others(resourceId));
    }

    public async Task Ask(Guid resourceId, Guid? approverId, string? purpose)
    {
        var (found, newest, _, others) = await Of(resourceId);
        if (newest?.Waits(clock.GetUtcNow()) == true) throw new RuleViolationException("printing.waits");
        var problems = new List<Problem>();
        if (others.All(one => one.PersonId != approverId)) problems.Add(new Problem { Code = "printing.approver-missing", Field = "Approver" });
        if (string.IsNullOrWhiteSpace(purpose)) problems.Add(new Problem { Code = "printing.purpose-missing", Field = "Purpose" });
        if (problems.Count > 0) throw new RuleViolationException(problems);
        var id = Guid.CreateVersion7();
        await unitOfWork.Execute(
            """
            insert into kp_print_approval (id, resource_id, asked_by, approver_id, purpose, asked_at)
            values (@id, @resourceId, @actorId, @approverId, @purpose, @now)
            """,
            new { id, resourceId, actorId = access.Actor.PersonId, approverId, purpose = purpose!.Trim(), now = clock.GetUtcNow() });
        await tasks.Open(new NewTask
        {
            Key = $"{TaskKind}:{id}", Kind = TaskKind, SubjectId = found.Resource.SubjectId, ResourceId = resourceId, OwnerId = approverId,
            Due = NorwegianDay.Of(clock.GetUtcNow() + PrintApproval.Lasts), Href = $"/printing/{resourceId:D}",
        });
        await Record(found, Asked);
    }

    /// <summary>The second person answers, within a day; never the one who asked.</summary>
    public async Task Answer(Guid resourceId, Guid id, bool yes)
    {
        var (found, newest, _, _) = await Of(resourceId);
        if (newest is null || newest.Id != id || newest.ApproverId != access.Actor.PersonId) throw new NotFoundException();
        if (!newest.Waits(clock.GetUtcNow())) throw new RuleViolationException("printing.too-late");
        var outcome = yes ? Approved : Refused;
        await unitOfWork.ExecuteOne(
            "update kp_print_approval set outcome = @outcome, answered_at = @now where id = @id and answered_at is null", new { id, outcome, now = clock.GetUtcNow() });
        await tasks.Close($"{TaskKind}:{id}", outcome);
        await Record(found, Answered);
    }

    /// <summary>A yes within a day that no print has used.</summary>
    private async Task<PrintApproval?> Usable(Guid resourceId)
    {
        var now = clock.GetUtcNow();
        foreach (var one in (await Wishes(resourceId)).Where(one => one.AskedBy == access.Actor.PersonId && one.IsApproved(now)))
            if (await unitOfWork.Find<int>(
                """
                select count(*) from kp_audit
                where resource_id = @resourceId and actor_id = @askedBy and action = 'print' and refused = 'None' and happened_at >= @answeredAt
                """,
                new { resourceId, askedBy = one.AskedBy, answeredAt = one.AnsweredAt }) == 0) return one;
        return null;
    }

    private Task<IReadOnlyList<PrintApproval>> Wishes(Guid resourceId) => unitOfWork.Query<PrintApproval>(
        """
        select id, resource_id, asked_by, approver_id, purpose, asked_at, answered_at, outcome
        from kp_print_approval
        where resource_id = @resourceId
        order by asked_at desc, id desc
        """,
        new { resourceId });

    private async Task<IReadOnlyList<Viewer>> Others(Guid resourceId) =>
        [.. (await whoSees.Of(resourceId)).Where(one => one.Kind == ActorKind.Employee && one.PersonId != access.Actor.PersonId).DistinctBy(one => one.PersonId)];

    private async Task<ResourceAccess> Known(Guid resourceId) =>
        await access.Of(resourceId) is var found && found.May(Section.Title) ? found : throw new NotFoundException();

    private async Task<bool> IsProtected(Guid subjectId) => await unitOfWork.Find<int>(
        """
        select count(*) from kp_person p
        where p.id = @subjectId and (p.address_protection = @strictly or p.id in (select s.subject_id from kp_protection s
          where s.starts_at <= @now and (s.ends_at is null or s.ends_at > @now)))
        """,
        new { subjectId, strictly = nameof(AddressProtection.StrictlyConfidential), now = clock.GetUtcNow() }) > 0;

    private Task Record(ResourceAccess found, string action) => audit.Record(new AuditEntry
    {
        SubjectId = found.Resource.SubjectId, ResourceId = found.Resource.Id, ResourceKind = found.Resource.Kind, Action = action,
        Basis = found.Decide(Section.Title, Right.Read).Basis,
    });
}
