using Kommune.Contracts;
using Kommune.Platform.Audit;

namespace Kommune.Platform.Access;

/// <summary>
/// The door of every request. While somebody sees a page as a service sees it, the same policy answers for an employee of that service, with
/// the proposed sections as if they were agreed: what is shown is what the service gets, because nothing else decides it. Never more than
/// the person's own access, and only to look.
/// </summary>
internal sealed class ConsentPreviewAccess(
    Access own, ConsentPreview preview, AccessFactsLoader facts, ResourceKinds kinds, Permissions permissions, AuditTrail audit, TimeProvider clock) : IAccess
{
    public const string Seen = "seen-as";

    public Actor Actor => preview.IsOn ? preview.Employee : own.Actor;

    public bool Holds(string permission) => own.Holds(permission) && (!preview.IsOn || permissions.Holds(preview.Employee, permission));

    public async Task<ResourceAccess> Of(Guid resourceId)
    {
        var mine = await own.Of(resourceId);
        return !preview.IsOn ? mine
            : await TheirAccess(resourceId) is { IsAnythingOpen: true } theirs ? new ConsentPreviewed(theirs, mine)
            : new NoAccess(resourceId);
    }

    public async Task<ResourceAccess> Read(Guid resourceId, params string[] sections)
    {
        if (!preview.IsOn)
            return await own.Read(resourceId, sections);
        var seen = await Of(resourceId);
        List<string> open = [.. (sections is [] ? [Section.Title] : sections).Where(section => seen.May(section))];
        if (open.Count == 0)
            throw new AccessDeniedException(DenyReason.NoRelation);
        // In the person's own name: it is the person who looks.
        await audit.Record(new AuditEntry
        {
            SubjectId = seen.Resource.SubjectId,
            ResourceId = resourceId,
            ResourceKind = seen.Resource.Kind,
            Sections = open,
            Action = Seen,
            Basis = (await own.Of(resourceId)).Decide(open[0], Right.Read).Basis,
        });
        return seen;
    }

    public Task<ResourceAccess> Demand(Guid resourceId, string section, Right right, string action) =>
        preview.IsOn ? throw new AccessDeniedException(DenyReason.RightTooLow) : own.Demand(resourceId, section, right, action);

    public async Task<IReadOnlyList<Guid>> Visible(string resourceKind, IReadOnlyCollection<Guid>? among = null)
    {
        var mine = await own.Visible(resourceKind, among);
        return preview.IsOn ? [.. mine.Where(id => id == preview.ResourceId)] : mine;
    }

    public Task<ResourcePage> Find(ResourceSearch search) => preview.IsOn ? Task.FromResult(ResourcePage.Empty) : own.Find(search);

    private async Task<DecidedAccess?> TheirAccess(Guid resourceId)
    {
        if (await facts.Load(preview.Employee, resourceId) is not { } loaded || kinds.Find(loaded.Resource.Kind) is not { } kind)
            return null;
        var now = clock.GetUtcNow();
        var proposed = resourceId != preview.ResourceId ? [] : preview.Proposed
            .Where(section => !loaded.Grants.Any(grant => grant.UnitId == preview.UnitId && grant.Section == section && grant.IsOpen(now)))
            .Select(section => new GrantFact
            {
                UnitId = preview.UnitId, Section = section, Right = Right.Comment, From = now, ContentFrom = now, ConsentValidTo = DateOnly.MaxValue,
            });
        return new DecidedAccess(loaded with { Grants = [.. loaded.Grants, .. proposed] }, kind, now);
    }
}
