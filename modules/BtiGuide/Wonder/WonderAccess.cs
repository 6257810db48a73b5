using Kommune.Contracts;

namespace Kommune.BtiGuide.Wonder;

/// <summary>
/// The one place that says who sees a wonder note: its writer, while working in the unit, and whoever leads the unit now. The platform's policy
/// opens what is about a child to the parents, and the child's read log tells of it; a wonder note must not be seen there, so it is no resource
/// of the child's and its rows in the log name the note, not a person.
/// </summary>
internal sealed class WonderAccess(IAccess access, WonderStore store, IAuditTrail audit)
{
    public const string Kind = "wonder-note";
    public const string Note = "note";
    public const string ReadAction = "read";
    public const string Written = "wonder-note-written";
    public const string Changed = "wonder-note-changed";
    public const string Decided = "wonder-note-decided";

    private Actor Actor => access.Actor;

    /// <summary>Units in which the actor can write: where she or he meets children and families.</summary>
    public IReadOnlyList<Guid> Writes => In(Roles.Professional);

    private IReadOnlyList<Guid> Leads => In(Roles.UnitManager);

    public bool MayChange(WonderNote note) => !note.IsDecided && IsWriter(note);

    public Task<IReadOnlyList<WonderNote>> Listed() => store.Of(Actor.PersonId, Actor.Employments.Select(employment => employment.UnitId).Distinct(), Leads);

    public Task<WonderNote> Read(Guid id) => Pass(id, ReadAction, note => IsWriter(note) || IsLeader(note));

    public Task<WonderNote> Change(Guid id) => Pass(id, Changed, IsWriter);

    public Task<WonderNote> Decide(Guid id) => Pass(id, Decided, note => IsWriter(note) || IsLeader(note));

    /// <summary>For what must leave no row in the log (R68).</summary>
    public async Task<WonderNote> Quietly(Guid id) =>
        await store.Find(id) is { } note && (IsWriter(note) || IsLeader(note)) ? note : throw new AccessDeniedException(DenyReason.NoRelation);

    public Task Log(Guid id, string action, AccessBasis basis = AccessBasis.Responsible) =>
        audit.Record(new() { ResourceId = id, ResourceKind = Kind, Sections = [Note], Action = action, Basis = basis });

    private async Task<WonderNote> Pass(Guid id, string action, Func<WonderNote, bool> may)
    {
        if (await store.Find(id) is not { } note || !may(note))
        {
            await audit.Record(new() { ResourceId = id, ResourceKind = Kind, Sections = [Note], Action = action, Refused = DenyReason.NoRelation });
            throw new AccessDeniedException(DenyReason.NoRelation);
        }
        await Log(id, action, IsWriter(note) ? AccessBasis.Responsible : AccessBasis.LeadService);
        return note;
    }

    private bool IsWriter(WonderNote note) => note.WriterId == Actor.PersonId && Actor.Employments.Any(employment => employment.UnitId == note.UnitId);

    private bool IsLeader(WonderNote note) => Leads.Contains(note.UnitId);

    private IReadOnlyList<Guid> In(string role) =>
        [.. Actor.Employments.Where(employment => employment.Role == role).Select(employment => employment.UnitId).Distinct()];
}
