using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>
/// Keeps the doors as the standing consents say, in the transaction that changed them (R14). A door that stays open is left as it is: since
/// when is part of it.
/// </summary>
internal sealed class ConsentGrants(IUnitOfWork unitOfWork, ConsentStore store, TimeProvider clock)
{
    /// <returns>Sections that were closed now.</returns>
    public async Task<IReadOnlyList<string>> OpenAndClose(Guid resourceId, Guid unitId, ConsentContext context)
    {
        var now = clock.GetUtcNow();
        var consents = (await store.Of(resourceId)).Where(consent => consent.Kind == ConsentKind.Share && consent.UnitId == unitId).ToList();
        if (!consents.Exists(consent => consent.IsValid(context.Today)))
            await store.LiftObjections(resourceId, unitId, now);
        var objectors = (await store.Objections(resourceId)).Where(one => one.UnitId == unitId).Select(one => one.PersonId);
        var agreed = ConsentCircle.Agreed(consents, [.. objectors], context);
        var open = (await Open(resourceId)).Where(grant => grant.UnitId == unitId).ToList();

        // What has lapsed and is given anew is a new door: there was a time in between when it was shut.
        var closed = open.FindAll(grant => !agreed.ContainsKey(grant.Section) || grant.ValidTo < clock.Today());
        foreach (var grant in closed)
            await unitOfWork.Execute("update kp_grant set ends_at = @now where id = @id", new { id = grant.Id, now });
        open.RemoveAll(closed.Contains);
        if (open.Count == 0)
            await unitOfWork.EndSeats(resourceId, unitId, SeatEnds.Consent, now);
        foreach (var grant in open.Where(grant => agreed[grant.Section].Id != grant.ConsentId))
            await unitOfWork.Execute("update kp_grant set consent_id = @consentId where id = @id", new { id = grant.Id, consentId = agreed[grant.Section].Id });
        foreach (var (section, carrier) in agreed.Where(pair => !open.Exists(grant => grant.Section == pair.Key)))
            await unitOfWork.Execute(
                """
                insert into kp_grant (id, resource_id, unit_id, section, access_right, consent_id, starts_at, content_from)
                values (@id, @resourceId, @unitId, @section, @right, @consentId, @now, @contentFrom)
                """,
                // A service that is let in may read and add its own words; what it may change is its own, which the module knows.
                new
                {
                    id = Guid.CreateVersion7(), resourceId, unitId, section, right = Right.Comment.ToString(), consentId = carrier.Id, now,
                    // A yes renewed too late goes on from the one it replaces; a new one begins with itself (R32).
                    contentFrom = closed.Find(grant => grant.Section == section) is { } before ? before.ContentFrom : now,
                });
        return [.. closed.Select(grant => grant.Section).Where(section => !agreed.ContainsKey(section))];
    }

    /// <summary>Lets a relative read what the person has said yes to, as it is from now on (R32).</summary>
    public async Task OpenTo(Guid personId, Consent consent)
    {
        foreach (var section in consent.Sections)
            await unitOfWork.Execute(
                """
                insert into kp_grant (id, resource_id, person_id, section, access_right, consent_id, starts_at, content_from)
                values (@id, @ResourceId, @personId, @section, @right, @consentId, @GivenAt, @GivenAt)
                """,
                new { id = Guid.CreateVersion7(), consent.ResourceId, personId, section, right = Right.Read.ToString(), consentId = consent.Id, consent.GivenAt });
    }

    /// <summary>Shuts every door a consent holds open.</summary>
    public Task Shut(Guid consentId) => unitOfWork.Execute(
        "update kp_grant set ends_at = @now where consent_id = @consentId and ends_at is null", new { consentId, now = clock.GetUtcNow() });

    /// <summary>Doors that consents hold open, also those whose consent has expired meanwhile.</summary>
    public Task<IReadOnlyList<OpenGrantRow>> Open(Guid resourceId) => unitOfWork.Query<OpenGrantRow>(
        """
        select g.id, g.unit_id, g.section, g.consent_id, g.starts_at, g.content_from, c.valid_to
        from kp_grant g
        join kp_consent c on c.id = g.consent_id
        where g.resource_id = @resourceId and g.unit_id is not null and g.ends_at is null
        order by g.starts_at, g.id
        """,
        new { resourceId });

    /// <summary>The doors to a service that were shut last, all in one instant.</summary>
    public Task<IReadOnlyList<string>> LastClosed(Guid resourceId, Guid unitId) => unitOfWork.Query<string>(
        """
        select distinct g.section from kp_grant g
        where g.resource_id = @resourceId and g.unit_id = @unitId and g.consent_id is not null
          and g.ends_at = (select max(x.ends_at) from kp_grant x
            where x.resource_id = @resourceId and x.unit_id = @unitId and x.consent_id is not null)
        """,
        new { resourceId, unitId });
}
