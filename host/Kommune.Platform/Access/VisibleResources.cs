using Kommune.Contracts;
using Kommune.Platform.People;

namespace Kommune.Platform.Access;

/// <summary>Lists, counts and search over what one may open: limited in the database, never after it (R29).</summary>
internal sealed class VisibleResources(IUnitOfWork unitOfWork, TenantContext tenant, TimeProvider clock)
{
    private const string Resources = "from kp_resource r join kp_person p on p.id = r.subject_id where r.kind = @Kind\n and ";

    private const string Found = "\n and p.search_name like @Pattern escape '!' and r.subject_id not in @Except";

    /// <summary>All of a kind.</summary>
    public async Task<IReadOnlyList<Guid>> All(Actor actor, ResourceKind kind, string section = Section.Title, Right right = Right.Read) =>
        Values(actor, kind, section, right) is { } values
            ? await unitOfWork.Query<Guid>("select r.id " + Resources + AccessSql.IsAllowed + "\n order by r.id", values)
            : [];

    /// <summary>Those of some known ones, now or at another instant.</summary>
    public async Task<IReadOnlyList<Guid>> Among(Actor actor, ResourceKind kind, IReadOnlyCollection<Guid> ids, DateTimeOffset? at = null)
    {
        if (Values(actor, kind, Section.Title, Right.Read, at) is not { } values)
            return [];
        var found = new List<Guid>();
        foreach (var batch in ids.InBatches())
            found.AddRange(await unitOfWork.Query<Guid>("select r.id " + Resources + "r.id in @Among and " + AccessSql.IsAllowed, values with { Among = batch }));
        return found;
    }

    /// <summary>A part of the list, newest first, and how many there are.</summary>
    public async Task<ResourcePage> Page(Actor actor, ResourceKind kind, ResourceSearch search)
    {
        if (Values(actor, kind, Section.Title, Right.Read) is not { } all)
            return ResourcePage.Empty;
        var values = all.Searching(search.Name, search.ExceptSubjects);
        var count = await unitOfWork.Find<int>("select count(*) " + Resources + AccessSql.IsAllowed + Found, values);
        // No engine's way to skip is another's; ids are small, and few people turn many pages.
        var ids = search.From >= count ? [] : await unitOfWork.Top<Guid>(
            "select r.id " + Resources + AccessSql.IsAllowed + Found + "\n order by r.id desc", search.From + search.Take, values);
        return new ResourcePage { Ids = [.. ids.Skip(search.From)], Count = count };
    }

    private AccessValues? Values(Actor actor, ResourceKind kind, string section, Right right, DateTimeOffset? at = null) =>
        AccessValues.Of(actor, kind, section, right, tenant.Municipality.Settings.FollowUpDaysAfterClosing, at ?? clock.GetUtcNow());
}
