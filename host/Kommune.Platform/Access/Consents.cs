using Kommune.Contracts;
using Kommune.Platform.People;

namespace Kommune.Platform.Access;

/// <summary>Whoever calls has demanded the right to govern first; what changes here is written with the consent, in one transaction.</summary>
internal sealed class Consents(
    IUnitOfWork unitOfWork, IPeople people, ResourceKinds kinds, CurrentActor current, TenantContext tenant, TimeProvider clock) : IConsents
{
    private const string Columns =
        """
        select id, resource_id, kind, giver_id, capacity, unit_id, purpose, text_version, language, channel, childs_view, given_at, valid_to, withdrawn_at
        from kp_consent

        """;

    public async Task<Guid> Give(Consent consent)
    {
        var context = await Context(consent.ResourceId);
        if (ConsentRules.Problems(consent, context).ToList() is { Count: > 0 } problems)
            throw new RuleViolationException(problems);

        var given = consent with { GivenAt = clock.GetUtcNow(), ValidTo = ConsentRules.LastDay(consent, context), WithdrawnAt = null };
        await Store(given);
        if (given is { Kind: ConsentKind.Share, UnitId: { } unit })
            await OpenAndClose(given.ResourceId, unit, context);
        return given.Id;
    }

    public async Task Withdraw(Guid consentId)
    {
        var row = await unitOfWork.Find<ConsentRow>(Columns + "where id = @consentId", new { consentId }) ?? throw new NotFoundException();
        var withdrawn = await unitOfWork.Execute(
            "update kp_consent set withdrawn_at = @now where id = @consentId and withdrawn_at is null", new { consentId, now = clock.GetUtcNow() });
        if (withdrawn == 1 && row.UnitId is { } unit)
            await OpenAndClose(row.ResourceId, unit, await Context(row.ResourceId));
    }

    public Task Refuse(Guid resourceId, Guid askedBy) => unitOfWork.Execute(
        "insert into kp_consent_refusal (id, resource_id, asked_by, refused_on) values (@id, @resourceId, @askedBy, @today)",
        new { id = Guid.CreateVersion7(), resourceId, askedBy, today = clock.Today() });

    public async Task<IReadOnlyList<Consent>> Of(Guid resourceId)
    {
        var rows = await unitOfWork.Query<ConsentRow>(Columns + "where resource_id = @resourceId order by given_at desc, id desc", new { resourceId });
        var sections = (await unitOfWork.Query<ConsentSectionRow>(
            """
            select s.consent_id, s.section
            from kp_consent_section s
            join kp_consent c on c.id = s.consent_id
            where c.resource_id = @resourceId
            order by s.consent_id, s.place
            """,
            new { resourceId })).ToLookup(row => row.ConsentId, row => row.Section);
        return [.. rows.Select(row => row.ToConsent([.. sections[row.Id]]))];
    }

    /// <summary>Makes the grants to a unit what the standing consents say, and leaves those that are right as they are: since when is part of them.</summary>
    private async Task OpenAndClose(Guid resourceId, Guid unitId, ConsentContext context)
    {
        var now = clock.GetUtcNow();
        var consents = (await Of(resourceId)).Where(consent => consent.Kind == ConsentKind.Share && consent.UnitId == unitId);
        var agreed = ConsentCircle.Agreed([.. consents], context);
        var open = await unitOfWork.Query<OpenGrantRow>(
            """
            select id, section, consent_id, content_from from kp_grant
            where resource_id = @resourceId and unit_id = @unitId and consent_id is not null and ends_at is null
            """,
            new { resourceId, unitId });

        foreach (var grant in open.Where(grant => !agreed.TryGetValue(grant.Section, out var carrier) || carrier.Id != grant.ConsentId))
            await unitOfWork.Execute("update kp_grant set ends_at = @now where id = @id", new { id = grant.Id, now });
        foreach (var (section, carrier) in agreed.Where(pair => !open.Any(grant => grant.Section == pair.Key && grant.ConsentId == pair.Value.Id)))
            await unitOfWork.Execute(
                """
                insert into kp_grant (id, resource_id, unit_id, section, access_right, consent_id, starts_at, content_from)
                values (@id, @resourceId, @unitId, @section, @right, @consentId, @now, @contentFrom)
                """,
                // A service that is let in may read and add its own words; what it may change is its own, which the module knows.
                new
                {
                    id = Guid.CreateVersion7(), resourceId, unitId, section, right = Right.Comment.ToString(), consentId = carrier.Id, now,
                    // A renewed yes goes on from the one it replaces; a new one begins with itself (R32).
                    contentFrom = open.FirstOrDefault(grant => grant.Section == section) is { } before ? before.ContentFrom : now,
                });
    }

    private async Task Store(Consent consent)
    {
        await unitOfWork.Execute(
            """
            insert into kp_consent (id, resource_id, kind, giver_id, capacity, unit_id, purpose, text_version, language, channel, childs_view, given_at, valid_to)
            values (@id, @resourceId, @kind, @giverId, @capacity, @unitId, @purpose, @textVersion, @language, @channel, @childsView, @givenAt, @validTo)
            """,
            new
            {
                id = consent.Id,
                resourceId = consent.ResourceId,
                kind = consent.Kind.ToString(),
                giverId = consent.GiverId,
                capacity = consent.Capacity,
                unitId = consent.UnitId,
                purpose = consent.Purpose,
                textVersion = consent.TextVersion,
                language = consent.Language,
                channel = consent.Channel,
                childsView = consent.ChildsView,
                givenAt = consent.GivenAt,
                validTo = consent.ValidTo,
            });
        await unitOfWork.Execute(
            "insert into kp_consent_section (consent_id, section, place) values (@consentId, @section, @place)",
            consent.Sections.Distinct().Select((section, place) => new { consentId = consent.Id, section, place }));
    }

    private async Task<ConsentContext> Context(Guid resourceId)
    {
        var resource = await unitOfWork.Find<ResourceRow>(
            """
            select r.id, r.kind, r.subject_id, r.lead_unit_id, p.birth_date as subject_birth_date
            from kp_resource r
            join kp_person p on p.id = r.subject_id
            where r.id = @resourceId
            """,
            new { resourceId }) ?? throw new NotFoundException();
        return new ConsentContext
        {
            Kind = kinds.Find(resource.Kind) ?? throw new NotFoundException(),
            SubjectId = resource.SubjectId,
            SubjectBirthDate = resource.SubjectBirthDate,
            ActingFor = await people.ActingFor(resource.SubjectId),
            Settings = tenant.Municipality.Settings,
            Actor = current.Actor,
            Today = clock.Today(),
        };
    }
}
