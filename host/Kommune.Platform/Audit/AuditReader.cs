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
    private readonly IReadOnlyCollection<string>? _mandates;

    private AuditReader(bool isSubject, Shields shields, IEnumerable<Hidden> hidden, IReadOnlyCollection<string>? mandates) =>
        (_isSubject, _hidesNames, _hidesUnits, _hidden, _mandates) =
        (isSubject, shields.Names > 0, shields.Protections > 0, hidden.ToLookup(row => row.ResourceId, row => row.Section), mandates);

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
            select
              (select count(*) from kp_name_shield n where n.subject_id = p.id and n.starts_at <= @Now and (n.ends_at is null or n.ends_at > @Now)) as names,
              case when
            """ + AccessSql.IsProtected +
            """
               then 1 else 0 end as protections
            from kp_person p
            where p.id = @SubjectId
            """,
            values);
        var hidden = await unitOfWork.Query<Hidden>(
            "select x.resource_id, x.section from kp_restriction x join kp_resource r on r.id = x.resource_id where r.subject_id = @SubjectId and " + AccessSql.HidesFromActor, values);
        return new AuditReader(actor.Kind == ActorKind.Citizen && actor.PersonId == subjectId, shields ?? new Shields(), hidden, Mandates(actor, subjectId));
    }

    /// <summary>The sections of somebody who acts in these alone; null for everyone else.</summary>
    private static List<string>? Mandates(Actor actor, Guid subjectId)
    {
        var relations = actor.PersonId == subjectId ? [] : actor.ActsFor.Where(relation => relation.SubjectId == subjectId).ToList();
        return relations.Count > 0 && relations.TrueForAll(relation => relation.Mandate is not null) ? relations.ConvertAll(relation => relation.Mandate!) : null;
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
        // A guardian for the economy has no more to do with who read about health than with what was read.
        if (_mandates is not null && (sections = sections.FindAll(_mandates.Contains)).Count == 0)
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
        public int Names { get; init; }
        public int Protections { get; init; }
    }

    private sealed record Hidden
    {
        public Guid ResourceId { get; init; }
        public string? Section { get; init; }
    }
}
