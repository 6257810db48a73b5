using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>A service asks to see; the question waits for those whose yes it takes, until it is too old.</summary>
internal sealed class ConsentAsking(
    IAccess access, ConsentQuestionStore questions, ConsentContexts contexts, ConsentFollowUp followUp, ConsentUnreachable unreachable,
    IOrganisation organisation, IAuditTrail audit, TenantContext tenant, TimeProvider clock)
{
    public const string Asked = "sharing-asked";

    public const int LongestPurpose = 4000;

    public async Task<Guid> Ask(NewSharingQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (access.Actor.Kind != ActorKind.System)
            await DemandToAsk(question);
        var context = await contexts.Of(question.ResourceId);
        var kind = context.Kind;
        string[] shareable = [.. kind.Sections.Where(section => section.Shareable).Select(section => section.Id)];
        ConsentProblems.Check(
            (question.Sections.Count > 0, "sections-missing", nameof(question.Sections)),
            (question.Sections.All(shareable.Contains), "section-unknown", nameof(question.Sections)),
            (!string.IsNullOrWhiteSpace(question.Purpose), "purpose-missing", nameof(question.Purpose)),
            ((question.Purpose?.Length ?? 0) <= LongestPurpose, "purpose-too-long", nameof(question.Purpose)),
            ((await organisation.Units()).Any(unit => unit.Id == question.UnitId), "unit-missing", nameof(question.UnitId)));
        var asked = new ConsentQuestion
        {
            Id = Guid.CreateVersion7(),
            ResourceId = question.ResourceId,
            UnitId = question.UnitId,
            Sections = [.. shareable.Where(question.Sections.Contains)],
            Purpose = question.Purpose!.Trim(),
            AskedBy = access.Actor.Kind == ActorKind.System ? question.AskedBy ?? Guid.Empty : access.Actor.PersonId,
            AskedAt = clock.GetUtcNow(),
            ExpiresOn = clock.Today().AddDays(tenant.Municipality.Settings.ConsentQuestionDays),
        };
        await questions.Add(asked);
        if (access.Actor.Kind != ActorKind.System)
            await followUp.Asked(context.Resource, asked, context.Givers);
        await unreachable.Look(context, ConsentKind.Share, asked.UnitId);
        return asked.Id;
    }

    /// <summary>The question, while it can be answered.</summary>
    /// <exception cref="NotFoundException">It was never asked about this resource, or is answered.</exception>
    /// <exception cref="RuleViolationException">It is too old.</exception>
    public async Task<ConsentQuestion> Open(Guid resourceId, Guid questionId)
    {
        var question = await questions.Find(questionId);
        if (question is null || question.ResourceId != resourceId)
            throw new NotFoundException();
        if (!question.IsOver(clock.Today()))
            return question;
        var resource = (await contexts.Of(resourceId)).Resource;
        await audit.Record(new()
        {
            SubjectId = resource.SubjectId,
            ResourceId = resource.Id,
            ResourceKind = resource.Kind,
            Sections = [Section.Consents],
            Action = ConsentSharing.Answered,
            Refused = DenyReason.ConsentEnded,
        });
        throw new RuleViolationException("problem.sharing-question-over");
    }

    /// <summary>Who writes in the resource asks for anybody; others who know of it ask for the service they work in.</summary>
    private async Task DemandToAsk(NewSharingQuestion question)
    {
        var found = await access.Demand(question.ResourceId, Section.Title, Right.Read, Asked);
        if (!found.May(Section.Title, Right.Write) && access.Actor.Employments.All(one => one.UnitId != question.UnitId))
            throw new AccessDeniedException(DenyReason.RightTooLow);
        if (found.Resource.ClosedAt is not null)
            throw new RuleViolationException("problem.sharing-closed");
    }
}
