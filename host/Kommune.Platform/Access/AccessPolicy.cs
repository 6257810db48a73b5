using Kommune.Contracts;
using Kommune.Platform.People;

namespace Kommune.Platform.Access;

/// <summary>
/// The one policy (R25): no unless a relation that is valid now reaches the section with the right that is asked for, and nothing closes it.
/// Pure: the same facts give the same answer on every path, in every list, count, export and log.
/// </summary>
internal static class AccessPolicy
{
    public static AccessDecision Decide(AccessFacts facts, ResourceKind kind, string section, Right right, DateTimeOffset now) =>
        Weigh(facts, kind, section, right, now, null).Decision;

    /// <summary><see cref="Decide"/>, with the service the actor acts for: the log needs it.</summary>
    /// <param name="facts">All that counts.</param>
    /// <param name="kind">Kind of the resource, with its sections.</param>
    /// <param name="sectionId">The section that is asked for.</param>
    /// <param name="right">The right that is asked for.</param>
    /// <param name="now">The instant of the question.</param>
    /// <param name="writtenAt">When the content was written; null for what applies now.</param>
    public static Verdict Weigh(AccessFacts facts, ResourceKind kind, string sectionId, Right right, DateTimeOffset now, DateTimeOffset? writtenAt)
    {
        if (!facts.Actor.IsKnown)
            return Deny(DenyReason.NotLoggedIn);
        if (facts.IsHidden || facts.HiddenSections.Contains(sectionId) || IsKeptOut(facts))
            return Deny(DenyReason.Hidden);
        if (right == Right.None || kind.Sections.FirstOrDefault(section => section.Id == sectionId) is not { } section)
            return Deny(DenyReason.NoRelation);

        List<Claim> own = [.. OwnClaims(facts, kind, section, now)];
        List<Claim> work = [.. WorkClaims(facts, kind, section, now)];
        if (section.OnlySubject)
            return own.Exists(claim => claim.Basis == AccessBasis.Self) ? Allow(own[0])
                : Deny(own.Count + work.Count > 0 ? DenyReason.OnlySubject : DenyReason.NoRelation);

        if (First(own, right, writtenAt) is { } ownClaim)
            return Allow(ownClaim);
        if (work.Count > 0 && facts.IsBlocked)
            return Deny(DenyReason.Blocked);
        if (work.Count > 0 && IsOver(facts, now))
            return Deny(DenyReason.Closed);
        if (First(work, right, writtenAt) is { } workClaim)
            return Allow(workClaim);

        return Deny(Reason(facts, [.. own, .. work], section, right, now));
    }

    /// <summary>Somebody's safety closes the case to others, never to the one it is about (R70, R71).</summary>
    private static bool IsKeptOut(AccessFacts facts) => !IsSelf(facts) && ((facts.IsProtected && !facts.IsNamed) || facts.IsKeptApart);

    private static bool IsSelf(AccessFacts facts) => facts.Actor.Kind == ActorKind.Citizen && facts.Actor.PersonId == facts.Resource.SubjectId;

    /// <summary>Private relations count in a private session only.</summary>
    private static IEnumerable<Claim> OwnClaims(AccessFacts facts, ResourceKind kind, Section section, DateTimeOffset now)
    {
        if (facts.Actor.Kind != ActorKind.Citizen)
            yield break;
        if (IsSelf(facts))
            yield return new Claim(AccessBasis.Self, Right.Govern, Opens: true);

        // Asked again here although the actor was just loaded: midnight, and with it an 18th birthday, may have passed since (R60).
        var today = NorwegianDay.Of(now);
        var relations = facts.Actor.ActsFor.Where(relation =>
            relation.SubjectId == facts.Resource.SubjectId && relation.ActsOn(facts.SubjectBirthDate, today));
        foreach (var relation in relations.OrderBy(relation => relation.Kind))
        {
            var basis = relation.Kind == RelationKind.ParentalResponsibility ? AccessBasis.ParentalResponsibility : AccessBasis.Mandate;
            var reaches = !(section.Health && relation.StopsAtHealth(facts.SubjectBirthDate, today));
            if (relation.Mandate is not { } mandate)
                yield return new Claim(basis, Right.Govern, reaches);
            // A limited mandate reaches the section of its name; where there is none, the holder has no business with the resource.
            else if (kind.Sections.Any(known => known.Id == mandate))
                yield return section.Id == Section.Title
                    ? new Claim(basis, Right.Read, Opens: true)
                    : new Claim(basis, Right.Govern, Opens: reaches && section.Id == mandate);
        }
    }

    private static IEnumerable<Claim> WorkClaims(AccessFacts facts, ResourceKind kind, Section section, DateTimeOffset now)
    {
        var actor = facts.Actor;
        // Whoever runs the platform reads no content, whatever else the same person may be (R28).
        if (actor.Kind is not (ActorKind.Citizen or ActorKind.Employee) || actor.Has(Roles.Operator))
            yield break;

        var isTitle = section.Id == Section.Title;
        if (actor.Employments is [var any, ..] && facts.ResponsibleId == actor.PersonId)
            yield return new Claim(AccessBasis.Responsible, Right.Write, Opens: true,
                (actor.Employments.FirstOrDefault(employment => employment.UnitId == facts.Resource.LeadUnitId) ?? any).UnitId);

        foreach (var grant in facts.Grants.Where(grant => grant.IsOpen(now)))
        {
            // A yes to an organisation outside the municipality lets in nobody but those who are invited to this case (R7).
            var sits = grant.UnitId is { } organisation && Sits(facts, organisation, now);
            if (grant.UnitId is { } unit && !sits && !WorksIn(actor, unit))
                continue;
            var reaches = grant.Section == section.Id && (grant.UnitId is not { } receiver || sits || SeesContent(actor, receiver));
            var basis = grant.ByConsent ? AccessBasis.Consent : AccessBasis.Law;
            // Being invited to one part means knowing that the whole exists and who is responsible.
            yield return new Claim(basis, reaches ? AtMostWrite(grant.Right) : Right.Read, reaches || isTitle, grant.UnitId, grant.ContentFrom);
        }

        var leads = Leads(actor, facts.Resource.LeadUnitId);
        if (leads || (WorksIn(actor, facts.Resource.LeadUnitId) && kind.Sections.Any(one => one.LeadServiceReads)))
            yield return new Claim(AccessBasis.LeadService, Right.Read,
                (section.LeadServiceReads && (isTitle || SeesContent(actor, facts.Resource.LeadUnitId))) || (section.LeadManagerReads && leads), facts.Resource.LeadUnitId);

        if (actor.Employments.FirstOrDefault(employment => employment.Role == Roles.CoordinatingUnit) is { } coordinating)
            yield return new Claim(AccessBasis.CoordinatingUnit, Right.Read, section.CoordinatingUnitReads, coordinating.UnitId);

        // Nobody finds out where a protected person is in a hurry (R43).
        foreach (var emergency in facts.Emergencies.Where(emergency => !facts.IsProtected && emergency.IsOpen(now) && WorksIn(actor, emergency.UnitId)))
            yield return new Claim(AccessBasis.Emergency, Right.Read, section.Emergency, emergency.UnitId);
    }

    private static bool WorksIn(Actor actor, Guid unitId) => actor.Employments.Any(employment => employment.UnitId == unitId);

    /// <summary>At work only: an invitation is for the profession, not for whom one is at home.</summary>
    private static bool Sits(AccessFacts facts, Guid unitId, DateTimeOffset now) =>
        facts.Actor.Kind == ActorKind.Employee && facts.Seats.Any(seat => seat.UnitId == unitId && seat.Runs(now));

    /// <summary>To lead a unit is to see its cases and deadlines, not what is in them (R26).</summary>
    private static bool SeesContent(Actor actor, Guid unitId) =>
        actor.Employments.Any(employment => employment.UnitId == unitId && employment.Role != Roles.UnitManager);

    private static bool Leads(Actor actor, Guid unitId) =>
        actor.Employments.Any(employment => employment.UnitId == unitId && employment.Role == Roles.UnitManager);

    /// <summary>Deciding about a case is the person's own and cannot be granted to a service.</summary>
    private static Right AtMostWrite(Right right) => right > Right.Write ? Right.Write : right;

    private static Claim? First(List<Claim> claims, Right right, DateTimeOffset? writtenAt)
    {
        foreach (var claim in claims)
            if (claim.Opens && claim.Right >= right && claim.ReachesBackTo(writtenAt))
                return claim;
        return null;
    }

    /// <summary>Closed, and the window for follow-up has passed (R33).</summary>
    private static bool IsOver(AccessFacts facts, DateTimeOffset now) =>
        facts.Resource.ClosedAt is { } closed && NorwegianDay.Of(now) > NorwegianDay.Of(closed).AddDays(facts.FollowUpDays);

    private static DenyReason Reason(AccessFacts facts, List<Claim> claims, Section section, Right right, DateTimeOffset now)
    {
        if (claims.Exists(claim => claim.Opens && claim.Right >= right))
            return DenyReason.EarlierContent;
        if (claims.Exists(claim => claim.Opens))
            return DenyReason.RightTooLow;

        var ended = facts.Grants.Where(grant => grant.ByConsent && !grant.IsOpen(now) && grant.From <= now
            && (grant.Section == section.Id || section.Id == Section.Title) && !facts.Actor.Has(Roles.Operator)).ToList();
        if (ended.Exists(grant => !grant.Carries(now)))
            return DenyReason.ConsentEnded;
        if (ended.Count > 0)
            return facts.Resource.ClosedAt is null ? DenyReason.ConsentEnded : DenyReason.Closed;
        if (claims.Count > 0)
            return DenyReason.SectionNotShared;
        return facts.Seats.Any(seat => seat.From <= now && !seat.Runs(now)) && !facts.Actor.Has(Roles.Operator) ? DenyReason.SeatEnded : DenyReason.NoRelation;
    }

    private static Verdict Allow(Claim claim) => new(AccessDecision.Allow(claim.Basis), claim.UnitId);

    private static Verdict Deny(DenyReason reason) => new(AccessDecision.Deny(reason));
}
