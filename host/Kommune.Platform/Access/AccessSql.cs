namespace Kommune.Platform.Access;

/// <summary>
/// <see cref="AccessPolicy"/> as a condition in a query, so that a list, a count or a search is limited where the rows are (R29). Reads
/// <c>kp_resource r</c> and <c>kp_person p</c>, its subject; the values are <see cref="AccessValues"/>. The conditions that close are the
/// same text that <see cref="AccessFactsLoader"/> asks with. Tests ask both about thousands of generated municipalities.
/// </summary>
internal static class AccessSql
{
    /// <summary>An invitation from outside on <c>kp_seat t</c> is in force (R7).</summary>
    public const string SeatRuns = "t.starts_at <= @Now and t.valid_to >= @Today and (t.ended_at is null or t.ended_at > @Now)";

    /// <summary>The subject refuses the actor, or a unit the actor works in or is invited to the resource for (R31).</summary>
    public const string IsBlocked =
        """
        (r.subject_id in (select b.subject_id from kp_block b where (b.person_id = @ActorId or b.unit_id in @Units)
            and b.starts_at <= @Now and (b.ends_at is null or b.ends_at > @Now))
          or r.id in (select t.resource_id from kp_seat t join kp_resource k on k.id = t.resource_id
            join kp_block b on b.subject_id = k.subject_id and b.unit_id = t.unit_id
            where t.person_id = @Seated and b.starts_at <= @Now and (b.ends_at is null or b.ends_at > @Now) and 
        """ + SeatRuns + "))";

    /// <summary>The subject's address is strictly protected, by the register or by a decision (R70).</summary>
    public const string IsProtected =
        """
        (p.address_protection = 'StrictlyConfidential' or p.id in (select s.subject_id from kp_protection s
          where s.starts_at <= @Now and (s.ends_at is null or s.ends_at > @Now)))
        """;

    /// <summary>The actor is among those who may know of the protected subject.</summary>
    public const string IsNamed =
        """
        r.subject_id in (select m.subject_id from kp_protection_name m where m.person_id = @ActorId
          and m.starts_at <= @Now and (m.ends_at is null or m.ends_at > @Now))
        """;

    /// <summary>
    /// The actor must stay away from somebody who takes part: the subject, who answers for it, who is invited by name or from
    /// outside, or who acts for the subject (R71).
    /// </summary>
    public const string IsKeptApart =
        """
        exists (select 1 from kp_contact_ban n where n.person_id = @ActorId and n.starts_at <= @Now and (n.ends_at is null or n.ends_at > @Now)
          and (n.protected_id = r.subject_id
            or exists (select 1 from kp_responsibility h where h.resource_id = r.id and h.person_id = n.protected_id and h.ended_at is null)
            or exists (select 1 from kp_grant g where g.resource_id = r.id and g.person_id = n.protected_id
              and g.starts_at <= @Now and (g.ends_at is null or g.ends_at > @Now))
            or exists (select 1 from kp_seat t where t.resource_id = r.id and t.person_id = n.protected_id and 
        """ + SeatRuns + ")\n" +
        """
            or exists (select 1 from kp_relation a where a.subject_id = r.subject_id and a.person_id = n.protected_id
              and a.valid_from <= @Today and (a.valid_to is null or a.valid_to >= @Today)
              and (a.kind in ('LegalGuardian', 'Proxy')
                or (a.kind in ('ParentalResponsibility', 'FosterParent') and (p.birth_date is null or p.birth_date > @LastAdult))))))
        """;

    /// <summary>A decision in force on <c>kp_restriction x</c> that hides something from the actor, or from all guardians (R58).</summary>
    public const string HidesFromActor =
        """
        x.starts_at <= @Now and (x.ends_at is null or x.ends_at > @Now)
          and (x.hidden_from_id = @ActorId or (x.from_guardians = @Yes and r.subject_id in @ActsFor))
        """;

    /// <summary>
    /// The whole answer for one section and one right. What opens stands before what closes: of thousands of rows few get so far. Sets that
    /// do not depend on the row are made once, where a look for each row is the greater part of a list's time (docs/benchmarks.md).
    /// </summary>
    public const string IsAllowed =
        "(" + ByOwnClaim + "\n or ((" + ByWorkClaim + "\n or (" + ByEmergency + " and not " + IsProtected + "))"
        + "\n and (r.closed_at is null or r.closed_at >= @OpenSince) and not " + IsBlocked + "))"
        + "\n and not (" + IsHidden + ")"
        + "\n and (r.subject_id = @Self or ((not " + IsProtected + " or " + IsNamed + ") and not (" + HasBan + " and " + IsKeptApart + ")))";

    private const string IsHidden =
        """
        r.id in (select x.resource_id from kp_restriction x where x.hidden_from_id = @ActorId and (x.section is null or x.section = @Section)
            and x.starts_at <= @Now and (x.ends_at is null or x.ends_at > @Now))
          or (r.subject_id in @ActsFor and r.id in (select x.resource_id from kp_restriction x where x.from_guardians = @Yes
            and (x.section is null or x.section = @Section) and x.starts_at <= @Now and (x.ends_at is null or x.ends_at > @Now)))
        """;

    private const string HasBan = "exists (select 1 from kp_contact_ban o where o.person_id = @ActorId)";

    private const string ByOwnClaim =
        """
        r.subject_id = @Self or r.subject_id in @Mandates or (r.subject_id in @Wards and (p.birth_date is null or p.birth_date > @LastGrown))
        """;

    private const string ByWorkClaim =
        """
        @Coordinates = 1 or r.lead_unit_id in @LeadUnits
          or r.id in (select h.resource_id from kp_responsibility h where h.person_id = @Responsible and h.ended_at is null)
          or r.id in (select g.resource_id from kp_grant g left join kp_consent c on c.id = g.consent_id
            where (g.person_id = @Invited or g.unit_id in @InvitedUnits) and 
        """ + Reaches + ")\n" +
        """
          or r.id in (select g.resource_id from kp_seat t join kp_grant g on g.resource_id = t.resource_id and g.unit_id = t.unit_id
            left join kp_consent c on c.id = g.consent_id
            where t.person_id = @InvitedFromOutside and 
        """ + SeatRuns + " and " + Reaches + ")";

    private const string Reaches =
        """
        (@AnySection = 1 or (g.section = @Section and g.access_right in @Rights))
          and g.starts_at <= @Now and (g.ends_at is null or g.ends_at > @Now)
          and (c.id is null or (c.valid_to >= @Today and (c.withdrawn_at is null or c.withdrawn_at > @Now)))
        """;

    private const string ByEmergency =
        """
        r.subject_id in (select y.subject_id from kp_emergency_access y where y.person_id = @InEmergency and y.unit_id in @Units
          and y.starts_at <= @Now and y.ends_at > @Now and y.starts_at > @HourAgo)
        """;
}
