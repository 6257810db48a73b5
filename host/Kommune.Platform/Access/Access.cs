using Kommune.Contracts;
using Kommune.Platform.Audit;

namespace Kommune.Platform.Access;

internal sealed class Access(
    CurrentActor current, AccessFactsLoader facts, VisibleResources visible, ResourceKinds kinds, Permissions permissions, AuditTrail audit,
    TimeProvider clock) : IAccess
{
    public Actor Actor => current.Actor;

    public bool Holds(string permission) => permissions.Holds(Actor, permission);

    public async Task<ResourceAccess> Of(Guid resourceId)
    {
        var access = await Load(resourceId);
        return access is null || (!access.IsAnythingOpen && LooksMissing(access.Decide(Section.Title, Right.Read).Reason))
            ? new NoAccess(resourceId)
            : access;
    }

    public async Task<ResourceAccess> Read(Guid resourceId, params string[] sections)
    {
        string[] asked = sections is [] ? [Section.Title] : sections;
        var access = await Load(resourceId);
        var open = asked.Where(section => access?.May(section) == true).ToList();
        if (open.Count == 0)
            throw await Refuse(resourceId, access, asked, Right.Read, AuditActions.Read);

        // One row for each basis: the person must be able to see why each section was open.
        foreach (var sameBasis in open.GroupBy(section => access!.Weigh(section, Right.Read)))
            await audit.Record(Entry(access!, [.. sameBasis], AuditActions.Read) with { Basis = sameBasis.Key.Decision.Basis }, sameBasis.Key.UnitId);
        return access!;
    }

    public async Task<ResourceAccess> Demand(Guid resourceId, string section, Right right, string action)
    {
        var access = await Load(resourceId);
        var verdict = access?.Weigh(section, right);
        if (verdict is not { Decision.IsAllowed: true } allowed)
            throw await Refuse(resourceId, access, [section], right, action);

        await audit.Record(Entry(access!, [section], action) with { Basis = allowed.Decision.Basis }, allowed.UnitId);
        return access!;
    }

    public async Task<IReadOnlyList<Guid>> Visible(string resourceKind, IReadOnlyCollection<Guid>? among = null) =>
        kinds.Find(resourceKind) is not { } kind ? []
        : among is null ? await visible.All(Actor, kind)
        : await visible.Among(Actor, kind, among);

    public async Task<ResourcePage> Find(ResourceSearch search) =>
        kinds.Find(search.Kind) is { } kind ? await visible.Page(Actor, kind, search) : ResourcePage.Empty;

    /// <summary>Null when it does not exist, or its module is not loaded.</summary>
    private async Task<DecidedAccess?> Load(Guid resourceId) =>
        await facts.Load(Actor, resourceId) is { } loaded && kinds.Find(loaded.Resource.Kind) is { } kind
            ? new DecidedAccess(loaded, kind, clock.GetUtcNow())
            : null;

    /// <summary>Logs the attempt with the true reason (R44); what leaves says no more about a hidden resource than about none.</summary>
    private async Task<AccessDeniedException> Refuse(Guid resourceId, DecidedAccess? access, string[] sections, Right right, string action)
    {
        var reason = access?.Decide(sections[0], right).Reason ?? (Actor.IsKnown ? DenyReason.NoRelation : DenyReason.NotLoggedIn);
        var entry = access is null
            ? new AuditEntry { ResourceId = resourceId, Sections = sections, Action = action }
            : Entry(access, sections, action);
        await audit.Record(entry with { Refused = reason });
        return new AccessDeniedException(LooksMissing(reason) ? DenyReason.NoRelation : reason);
    }

    private static bool LooksMissing(DenyReason reason) => reason is DenyReason.NoRelation or DenyReason.Hidden;

    private static AuditEntry Entry(DecidedAccess access, IReadOnlyList<string> sections, string action) => new()
    {
        SubjectId = access.Resource.SubjectId,
        ResourceId = access.Resource.Id,
        ResourceKind = access.Resource.Kind,
        Sections = sections,
        Action = action,
    };
}
