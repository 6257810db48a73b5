using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>
/// People from outside in one case (R7): invited by the one who is responsible, for an organisation the person has said yes to, until a day.
/// The person's side may end it too.
/// </summary>
internal sealed class Seats(
    IAccess access, SeatStore store, ConsentGrants grants, IOrganisation organisation, SeatPersons persons, INotices notices, ITasks tasks, TimeProvider clock)
{
    public const string Invited = "seat-invited";
    public const string Renewed = "seat-renewed";
    public const string Ended = "seat-ended";
    public const string Notice = "seat-invited";

    /// <summary>Those who stand, and those who have ended; the caller has opened the case.</summary>
    public Task<IReadOnlyList<SeatRow>> Of(Guid resourceId) => store.Of(resourceId);

    /// <summary>Organisations from which somebody may be invited: those that consents are open to.</summary>
    public async Task<IReadOnlyList<OrgUnit>> Organisations(Guid resourceId)
    {
        var today = clock.Today();
        var open = (await grants.Open(resourceId)).Where(grant => grant.ValidTo >= today).Select(grant => grant.UnitId).ToHashSet();
        return [.. (await organisation.Units()).Where(unit => unit.NeedsSeats && open.Contains(unit.Id))];
    }

    public async Task<Guid> Invite(NewSeat seat)
    {
        var found = await access.Demand(seat.ResourceId, Section.Title, Right.Write, Invited);
        Answers(found);
        var today = clock.Today();
        var problems = SeatRules.Problems(seat, today).ToList();
        if (!(await Organisations(seat.ResourceId)).Any(unit => unit.Id == seat.UnitId)) problems.Add(new() { Code = "seat.no-consent", Field = nameof(seat.UnitId) });
        if (problems.Count > 0) throw new RuleViolationException(problems);

        var (personId, title) = await persons.Find(seat, found.Resource);
        var stands = (await store.Of(seat.ResourceId)).FirstOrDefault(one => one.EndedAt is null && one.PersonId == personId && one.UnitId == seat.UnitId);
        if (stands?.Runs(today) == true) throw new RuleViolationException("seat.already", nameof(seat.PersonId));
        if (stands is not null) await store.End(stands.Id, null, SeatDays.Lapsed, clock.GetUtcNow());

        var id = await Add(seat.ResourceId, personId, seat.UnitId, title, seat.Until!.Value);
        await notices.Send(new() { PersonId = personId, Kind = Notice, ResourceId = seat.ResourceId, Href = "/" });
        return id;
    }

    /// <summary>A new period from now, in place of the one that runs.</summary>
    public async Task Renew(Guid resourceId, Guid seatId, DateOnly? until)
    {
        Answers(await access.Demand(resourceId, Section.Title, Right.Write, Renewed));
        var today = clock.Today();
        var seat = await Standing(resourceId, seatId);
        // What has run out is given anew, not drawn out: somebody must think again.
        if (!seat.Runs(today)) throw new NotFoundException();
        if (SeatRules.Until(until, today) is { } problem) throw new RuleViolationException([problem]);
        await End(seat, Renewed);
        await Add(resourceId, seat.PersonId, seat.UnitId, seat.Title, until!.Value);
    }

    /// <summary>At once, and without a reason.</summary>
    public async Task EndNow(Guid resourceId, Guid seatId)
    {
        await access.Demand(resourceId, Section.Title, Right.Write, Ended);
        await End(await Standing(resourceId, seatId), Ended);
    }

    /// <summary>The person says yes to the organisation; who of its people comes in is for the one who is responsible to see to.</summary>
    private static void Answers(ResourceAccess found)
    {
        if (found.Decide(Section.Title, Right.Write).Basis != AccessBasis.Responsible) throw new AccessDeniedException(DenyReason.RightTooLow);
    }

    private async Task<SeatRow> Standing(Guid resourceId, Guid seatId) =>
        (await store.Of(resourceId)).FirstOrDefault(seat => seat.Id == seatId && seat.EndedAt is null) ?? throw new NotFoundException();

    private async Task<Guid> Add(Guid resourceId, Guid personId, Guid unitId, string title, DateOnly until)
    {
        var id = Guid.CreateVersion7();
        await store.Add(id, resourceId, personId, unitId, title, access.Actor.PersonId, until, clock.GetUtcNow());
        return id;
    }

    private async Task End(SeatRow seat, string cause)
    {
        await store.End(seat.Id, access.Actor.PersonId, cause, clock.GetUtcNow());
        await tasks.Close(SeatDays.Key(seat.Id), "done");
    }
}
