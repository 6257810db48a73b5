using Kommune.Contracts;
using Kommune.Platform.Access;

namespace Kommune.Platform.Audit;

/// <summary>
/// What one reader is told of a person's log. A decision that something is hidden must not be seen in the log either (R58), names can be
/// replaced by roles (R47), and where a protected person gets help is told to nobody (R69).
/// </summary>
internal sealed class AuditReader
{
    private readonly bool _isSubject;
    private readonly bool _hidesNames;
    private readonly bool _hidesUnits;
    private readonly ILookup<Guid, string?> _hidden;

    private AuditReader(bool isSubject, Shields shields, IEnumerable<Hidden> hidden) =>
        (_isSubject, _hidesNames, _hidesUnits, _hidden) = (isSubject, shields.Names > 0, shields.IsProtected, hidden.ToLookup(row => row.ResourceId, row => row.Section));

    public static async Task<AuditReader> Load(IUnitOfWork unitOfWork, Actor actor, Guid subjectId, DateTimeOffset now)
    {
        var values = new
        {
            SubjectId = subjectId,
            ActorId = actor.PersonId,
            ActsFor = actor.ActsFor.Select(relation => relation.SubjectId).Append(Guid.Empty).Distinct(),
            Yes = true,
            Now = now,
        };
        var shields = await unitOfWork.Find<Shields>(
            """
            select p.address_protection,
              (select count(*) from kp_name_shield n where n.subject_id = p.id and n.starts_at <= @Now and (n.ends_at is null or n.ends_at > @Now)) as names,
              (select count(*) from kp_protection s where s.subject_id = p.id and s.starts_at <= @Now and (s.ends_at is null or s.ends_at > @Now)) as protections
            from kp_person p
            where p.id = @SubjectId
            """,
            values);
        var hidden = await unitOfWork.Query<Hidden>(
            "select x.resource_id, x.section from kp_restriction x join kp_resource r on r.id = x.resource_id where r.subject_id = @SubjectId and " + AccessSql.HidesFromActor, values);
        return new AuditReader(actor.Kind == ActorKind.Citizen && actor.PersonId == subjectId, shields ?? new Shields(), hidden);
    }

    /// <summary>Null for a line the reader must not know of.</summary>
    public AuditRow? Tell(AuditRow row)
    {
        if (!_isSubject && AuditActions.IsAboutSafety(row.Entry.Action))
            return null;
        var hidden = _hidden[row.Entry.ResourceId ?? Guid.Empty].ToList();
        var sections = row.Entry.Sections.Where(section => !hidden.Contains(section)).ToList();
        if (hidden.Contains(null) || (sections.Count == 0 && row.Entry.Sections.Count > 0))
            return null;
        return row with
        {
            ActorName = _hidesNames && row.ActorRole is not null ? null : row.ActorName,
            UnitName = _hidesUnits ? null : row.UnitName,
            Entry = row.Entry with { Sections = sections },
        };
    }

    private sealed record Shields
    {
        public string AddressProtection { get; init; } = "";
        public int Names { get; init; }
        public int Protections { get; init; }
        public bool IsProtected => Protections > 0 || AddressProtection == nameof(People.AddressProtection.StrictlyConfidential);
    }

    private sealed record Hidden
    {
        public Guid ResourceId { get; init; }
        public string? Section { get; init; }
    }
}
