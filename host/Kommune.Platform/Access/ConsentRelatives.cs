using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>Relatives who take part, or do not, as the person says; asked again on a day, so that a "not now" is not forever (R23).</summary>
internal sealed class ConsentRelatives(
    IUnitOfWork unitOfWork, ConsentAnswering answering, ConsentContexts contexts, ConsentStore store, ConsentGrants grants, TimeProvider clock)
{
    public const string Involved = "relative-involved";

    /// <summary>What stands now, for each relative.</summary>
    public async Task<IReadOnlyList<ConsentInvolvement>> Of(Guid resourceId)
    {
        var standing = await unitOfWork.Query<ConsentInvolvement>(
            """
            select id, resource_id, relative_id, takes_part, about, review_on, given_at, consent_id from kp_involvement
            where resource_id = @resourceId and ended_at is null
            order by given_at, id
            """,
            new { resourceId });
        var consents = (await store.Of(resourceId)).Where(one => one.WithdrawnAt is null).ToDictionary(one => one.Id, one => one.Sections);
        return [.. standing.Select(one => one with { Sections = one.ConsentId is { } id ? consents.GetValueOrDefault(id, []) : [] })];
    }

    /// <summary>
    /// Those the register or the person names as relatives of the subject, and who do not decide for her or him. From 18 the parents are
    /// relatives like others.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> Relatives(Guid resourceId)
    {
        var context = await contexts.Of(resourceId);
        RelationKind[] kinds = context.IsChild
            ? [RelationKind.NearestRelative, RelationKind.Relative]
            : [RelationKind.NearestRelative, RelationKind.Relative, RelationKind.ParentalResponsibility];
        return await unitOfWork.Query<Guid>(
            """
            select distinct person_id from kp_relation
            where subject_id = @SubjectId and kind in @kinds and valid_from <= @Today and (valid_to is null or valid_to >= @Today)
            """,
            new { context.SubjectId, kinds = kinds.Select(kind => kind.ToString()), context.Today });
    }

    /// <summary>What the person wants now takes the place of what she or he said before, also at the doors.</summary>
    public async Task<Guid> Say(ConsentInvolvement involvement, string language, ConsentOnBehalf? onBehalf = null)
    {
        var giver = await answering.By(involvement.ResourceId, Involved, [], onBehalf);
        var context = await contexts.Of(involvement.ResourceId);
        await Check(involvement, context, onBehalf);

        var (id, now) = (Guid.CreateVersion7(), clock.GetUtcNow());
        foreach (var before in (await Of(involvement.ResourceId)).Where(one => one.RelativeId == involvement.RelativeId))
        {
            await unitOfWork.Execute("update kp_involvement set ended_at = @now where id = @id", new { id = before.Id, now });
            if (before.ConsentId is not { } consentId)
                continue;
            await store.Withdraw(consentId, giver.PersonId, now);
            await grants.Shut(consentId);
        }
        var consent = involvement is { TakesPart: true, Sections: [_, ..] } ? Consent(involvement, context, giver, language, now) : null;
        if (consent is not null)
        {
            await store.Add(consent);
            await grants.OpenTo(involvement.RelativeId, consent);
        }
        await unitOfWork.Execute(
            """
            insert into kp_involvement (id, resource_id, relative_id, takes_part, about, review_on, given_by, channel, given_at, consent_id)
            values (@id, @ResourceId, @RelativeId, @TakesPart, @about, @ReviewOn, @by, @Channel, @now, @consentId)
            """,
            new
            {
                id, involvement.ResourceId, involvement.RelativeId, involvement.TakesPart, about = involvement.TakesPart ? involvement.About!.Trim() : null,
                involvement.ReviewOn, by = giver.PersonId, giver.Channel, now, consentId = consent?.Id,
            });
        return id;
    }

    private async Task Check(ConsentInvolvement involvement, ConsentContext context, ConsentOnBehalf? onBehalf)
    {
        List<Problem> problems = [];
        void Demand(bool holds, string code, string field)
        {
            if (!holds)
                problems.Add(new Problem { Code = code, Field = field });
        }

        Demand((await Relatives(involvement.ResourceId)).Contains(involvement.RelativeId), "problem.relative-unknown", nameof(involvement.RelativeId));
        Demand(!involvement.TakesPart || !string.IsNullOrWhiteSpace(involvement.About), "problem.relative-about-missing", nameof(involvement.About));
        Demand(involvement.ReviewOn > context.Today, "problem.relative-review", nameof(involvement.ReviewOn));
        // Nobody else opens an adult's papers to the family, and a child's parents read as parents.
        Demand(involvement.Sections.Count == 0 || (onBehalf is null && !context.IsChild), "problem.relative-reads", nameof(involvement.Sections));
        Demand(involvement.Sections.All(id => context.Kind.Sections.Any(section => section.Id == id && section.Shareable)), "problem.consent-section-unknown", nameof(involvement.Sections));
        if (problems.Count > 0)
            throw new RuleViolationException(problems);
    }

    private static Consent Consent(ConsentInvolvement involvement, ConsentContext context, ConsentAnswerer giver, string language, DateTimeOffset now) => new()
    {
        ResourceId = involvement.ResourceId,
        Kind = ConsentKind.Relative,
        GiverId = giver.PersonId,
        Capacity = giver.Capacity,
        Sections = [.. context.Kind.Sections.Select(section => section.Id).Where(involvement.Sections.Contains)],
        Purpose = involvement.About!.Trim(),
        TextVersion = ConsentSharing.TextVersion,
        Language = language,
        Channel = giver.Channel,
        GivenAt = now,
        // The day it is asked about again is the last it stands: a yes to the family is never older than the last talk about it.
        ValidTo = involvement.ReviewOn,
    };
}
