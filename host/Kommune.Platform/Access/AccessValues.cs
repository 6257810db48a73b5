using Kommune.Contracts;
using Kommune.Platform.Data;

namespace Kommune.Platform.Access;

/// <summary>
/// What <see cref="AccessSql"/> asks with: everything about the actor and the section that needs no row of the resource is decided here. A list
/// with nobody in it holds one id that nothing has, since an empty list has no type in PostgreSQL.
/// </summary>
internal sealed record AccessValues
{
    private static readonly Right[] AllRights = [Right.Read, Right.Comment, Right.Write, Right.Govern];

    public string Kind { get; private init; } = "";

    public required Guid ActorId { get; init; }

    /// <summary>Units the actor works in.</summary>
    public required IEnumerable<Guid> Units { get; init; }

    /// <summary>The actor, at work: where invitations from outside count (R7).</summary>
    public required Guid Seated { get; init; }

    /// <summary>Everybody the actor stands in a relation to, whether it still counts or not.</summary>
    public required IEnumerable<Guid> ActsFor { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Born after this is a child.</summary>
    public required DateOnly LastAdult { get; init; }

    public bool Yes => true;

    public string Section { get; private init; } = "";

    /// <summary>The actor in a private session.</summary>
    public Guid Self { get; private init; }

    /// <summary>Those for whom a mandate reaches the section, whatever their age.</summary>
    public IEnumerable<Guid> Mandates { get; private init; } = [Guid.Empty];

    /// <summary>Those for whom parental responsibility or foster care reaches it, while they are not <see cref="LastGrown"/>.</summary>
    public IEnumerable<Guid> Wards { get; private init; } = [Guid.Empty];

    /// <summary>Everybody a private yes could be about.</summary>
    public IEnumerable<Guid> Subjects => [Self, .. Mandates, .. Wards];

    /// <summary>Born after this is young enough for guardians to reach the section: 18, and 16 for health (R60).</summary>
    public DateOnly LastGrown { get; private init; }

    /// <summary>The actor, when answering for a case is enough.</summary>
    public Guid Responsible { get; private init; }

    /// <summary>The actor, when an invitation by name is enough.</summary>
    public Guid Invited { get; private init; }

    /// <summary>The actor, when an invitation from outside is enough.</summary>
    public Guid InvitedFromOutside { get; private init; }

    /// <summary>Units whose invitation to the section is enough for this actor (R26).</summary>
    public IEnumerable<Guid> InvitedUnits { get; private init; } = [Guid.Empty];

    /// <summary>An invitation to any section is enough: to know that the case exists.</summary>
    public int AnySection { get; private init; }

    /// <summary>Rights of a grant that are enough.</summary>
    public IEnumerable<string> Rights { get; private init; } = [""];

    /// <summary>Units whose lead of the case is enough.</summary>
    public IEnumerable<Guid> LeadUnits { get; private init; } = [Guid.Empty];

    /// <summary>1 when working in the coordinating unit is enough (R27).</summary>
    public int Coordinates { get; private init; }

    /// <summary>The actor, when an emergency is enough.</summary>
    public Guid InEmergency { get; private init; }

    public DateTimeOffset HourAgo => Now - EmergencyFact.Longest;

    /// <summary>What was closed before this is over for everybody but the person (R33).</summary>
    public DateTimeOffset OpenSince { get; private init; }

    /// <summary>For one resource.</summary>
    public Guid ResourceId { get; init; }

    /// <summary>For a list of known resources.</summary>
    public IEnumerable<Guid> Among { get; init; } = [Guid.Empty];

    /// <summary>For a search: what the person's name is like.</summary>
    public string Pattern { get; private init; } = "%";

    /// <summary>For a search: persons who are left out.</summary>
    public IEnumerable<Guid> Except { get; private init; } = [Guid.Empty];

    public AccessValues Searching(string? name, IEnumerable<Guid> except) =>
        this with { Pattern = string.IsNullOrWhiteSpace(name) ? "%" : SearchText.Containing(name), Except = NeverEmpty(except) };

    public static AccessValues Of(Actor actor, DateTimeOffset now) => new()
    {
        ActorId = actor.PersonId,
        Units = NeverEmpty(actor.Employments.Select(employment => employment.UnitId)),
        Seated = actor.Kind == ActorKind.Employee ? actor.PersonId : Guid.Empty,
        ActsFor = NeverEmpty(actor.ActsFor.Select(relation => relation.SubjectId)),
        Now = now,
        Today = NorwegianDay.Of(now),
        LastAdult = LegalAge.Majority.LastBirthDate(NorwegianDay.Of(now)),
    };

    /// <summary>Null when no row can change the answer no.</summary>
    public static AccessValues? Of(Actor actor, ResourceKind kind, string sectionId, Right right, int followUpDays, DateTimeOffset now)
    {
        if (!actor.IsKnown || right == Right.None || kind.Sections.FirstOrDefault(section => section.Id == sectionId) is not { } section)
            return null;
        var isCitizen = actor.Kind == ActorKind.Citizen;
        var values = Of(actor, now) with { Kind = kind.Id, Section = sectionId, Self = isCitizen ? actor.PersonId : Guid.Empty };
        if (section.OnlySubject)
            return values;
        if (isCitizen)
            values = values.WithRelations(actor, kind, section, right);
        return actor.Kind is ActorKind.Citizen or ActorKind.Employee && !actor.Has(Roles.Operator)
            ? values.WithWork(actor, section, right, followUpDays)
            : values;
    }

    private AccessValues WithRelations(Actor actor, ResourceKind kind, Section section, Right right)
    {
        var reaching = actor.ActsFor.Where(relation => relation.From <= Today && (relation.To is not { } last || Today <= last) && relation.Mandate switch
        {
            null => true,
            var mandate when kind.Sections.All(known => known.Id != mandate) => false,
            var mandate => section.Id == Contracts.Section.Title ? right == Right.Read : section.Id == mandate,
        }).ToLookup(relation => relation.Kind, relation => relation.SubjectId);
        return this with
        {
            Mandates = NeverEmpty(reaching[RelationKind.LegalGuardian].Concat(reaching[RelationKind.Proxy])),
            Wards = NeverEmpty(reaching[RelationKind.ParentalResponsibility].Concat(reaching[RelationKind.FosterParent])),
            LastGrown = section.Health ? LegalAge.Health.LastBirthDate(Today) : LastAdult,
        };
    }

    private AccessValues WithWork(Actor actor, Section section, Right right, int followUpDays)
    {
        if (right > Right.Write)
            return this;
        var reads = right == Right.Read;
        var isTitle = section.Id == Contracts.Section.Title;
        var reading = NeverEmpty(actor.Employments.Where(employment => employment.Role != Roles.UnitManager).Select(employment => employment.UnitId));
        var led = actor.Employments.Where(employment => employment.Role == Roles.UnitManager).Select(employment => employment.UnitId);
        var knowing = reads && isTitle;
        return this with
        {
            Responsible = actor.Employments.Count > 0 ? actor.PersonId : Guid.Empty,
            Invited = actor.PersonId,
            InvitedFromOutside = Seated,
            InvitedUnits = knowing ? Units : reading,
            AnySection = knowing ? 1 : 0,
            Rights = AllRights.Where(one => one >= right).Select(one => one.ToString()),
            LeadUnits = NeverEmpty(!reads ? [] : [.. !section.LeadServiceReads ? [] : isTitle ? Units : reading, .. section.LeadManagerReads ? led : []]),
            Coordinates = reads && section.CoordinatingUnitReads && actor.Has(Roles.CoordinatingUnit) ? 1 : 0,
            InEmergency = reads && section.Emergency ? actor.PersonId : Guid.Empty,
            OpenSince = NorwegianDay.Start(Today.AddDays(-followUpDays)),
        };
    }

    private static IReadOnlyList<Guid> NeverEmpty(IEnumerable<Guid> ids) => [.. ids.Append(Guid.Empty).Distinct()];
}
