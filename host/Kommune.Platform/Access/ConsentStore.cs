using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>All SQL on consents, the objections beside them, and the grants they carry.</summary>
internal sealed class ConsentStore(IUnitOfWork unitOfWork)
{
    private const string Columns =
        """
        select id, resource_id, kind, giver_id, capacity, unit_id, purpose, text_version, language, channel, childs_view, given_at, valid_to,
          withdrawn_at, withdrawn_by, registered_by, confirmed_at
        from kp_consent

        """;

    public async Task<Consent?> Find(Guid id) =>
        (await WithSections(await unitOfWork.Query<ConsentRow>(Columns + "where id = @id", new { id }))).SingleOrDefault();

    /// <summary>Newest first, also ended ones.</summary>
    public async Task<IReadOnlyList<Consent>> Of(Guid resourceId) => await WithSections(
        await unitOfWork.Query<ConsentRow>(Columns + "where resource_id = @resourceId order by given_at desc, id desc", new { resourceId }));

    /// <summary>What an employee wrote down for somebody who has not confirmed it.</summary>
    public async Task<IReadOnlyList<Consent>> Unconfirmed(Guid giverId) => await WithSections(await unitOfWork.Query<ConsentRow>(
        Columns + "where giver_id = @giverId and registered_by is not null and confirmed_at is null and withdrawn_at is null order by given_at, id",
        new { giverId }));

    /// <summary>What has this as its last day and stands. Relatives are asked about on a day of their own.</summary>
    public async Task<IReadOnlyList<Consent>> EndingOn(DateOnly day) => await WithSections(await unitOfWork.Query<ConsentRow>(
        Columns + "where valid_to = @day and withdrawn_at is null and kind <> @relative order by id", new { day, relative = ConsentKind.Relative.ToString() }));

    public async Task Add(Consent consent)
    {
        await unitOfWork.Execute(
            """
            insert into kp_consent (id, resource_id, kind, giver_id, capacity, unit_id, purpose, text_version, language, channel, childs_view,
              given_at, valid_to, registered_by)
            values (@id, @resourceId, @kind, @giverId, @capacity, @unitId, @purpose, @textVersion, @language, @channel, @childsView,
              @givenAt, @validTo, @registeredBy)
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
                registeredBy = consent.RegisteredBy,
            });
        await unitOfWork.Execute(
            "insert into kp_consent_section (consent_id, section, place) values (@consentId, @section, @place)",
            consent.Sections.Distinct().Select((section, place) => new { consentId = consent.Id, section, place }));
    }

    /// <returns>Whether it stood until now.</returns>
    public async Task<bool> Withdraw(Guid id, Guid by, DateTimeOffset now) => await unitOfWork.Execute(
        "update kp_consent set withdrawn_at = @now, withdrawn_by = @by where id = @id and withdrawn_at is null", new { id, by, now }) == 1;

    public Task Confirm(Guid id, DateTimeOffset now) =>
        unitOfWork.Execute("update kp_consent set confirmed_at = @now where id = @id and confirmed_at is null", new { id, now });

    public Task Refuse(Guid resourceId, Guid askedBy, DateOnly today) => unitOfWork.Execute(
        "insert into kp_consent_refusal (id, resource_id, asked_by, refused_on) values (@id, @resourceId, @askedBy, @today)",
        new { id = Guid.CreateVersion7(), resourceId, askedBy, today });

    public Task<IReadOnlyList<ConsentObjectionRow>> Objections(Guid resourceId) => unitOfWork.Query<ConsentObjectionRow>(
        "select unit_id, person_id, stated_at from kp_consent_objection where resource_id = @resourceId and lifted_at is null order by stated_at, id",
        new { resourceId });

    public async Task Object(Guid resourceId, Guid unitId, Guid personId, DateTimeOffset now)
    {
        if ((await Objections(resourceId)).Any(one => one.UnitId == unitId && one.PersonId == personId))
            return;
        await unitOfWork.Execute(
            "insert into kp_consent_objection (id, resource_id, unit_id, person_id, stated_at) values (@id, @resourceId, @unitId, @personId, @now)",
            new { id = Guid.CreateVersion7(), resourceId, unitId, personId, now });
    }

    public Task LiftObjection(Guid resourceId, Guid unitId, Guid personId, DateTimeOffset now) => unitOfWork.Execute(
        """
        update kp_consent_objection set lifted_at = @now
        where resource_id = @resourceId and unit_id = @unitId and person_id = @personId and lifted_at is null
        """,
        new { resourceId, unitId, personId, now });

    /// <summary>Where nobody says yes any more there is nothing to disagree about.</summary>
    public Task LiftObjections(Guid resourceId, Guid unitId, DateTimeOffset now) => unitOfWork.Execute(
        "update kp_consent_objection set lifted_at = @now where resource_id = @resourceId and unit_id = @unitId and lifted_at is null",
        new { resourceId, unitId, now });

    private async Task<IReadOnlyList<Consent>> WithSections(IReadOnlyList<ConsentRow> rows)
    {
        if (rows.Count == 0)
            return [];
        var sections = (await unitOfWork.Query<ConsentSectionRow>(
            "select consent_id, section from kp_consent_section where consent_id in @ids order by consent_id, place",
            new { ids = rows.Select(row => row.Id) })).ToLookup(row => row.ConsentId, row => row.Section);
        return [.. rows.Select(row => row.ToConsent([.. sections[row.Id]]))];
    }
}
