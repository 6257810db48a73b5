using Kommune.Contracts;
using Kommune.Platform.People;

namespace Kommune.Platform.Access;

/// <summary>Lists, counts and search over what one may open: limited in the database, never after it (R29).</summary>
internal sealed class VisibleResources(IUnitOfWork unitOfWork, TenantContext tenant, TimeProvider clock)
{
    private const string Resources = "from kp_resource r join kp_person p on p.id = r.subject_id where r.kind = @Kind\n and ";

    private const string Found = "\n and p.search_name like @Pattern escape '!' and r.subject_id not in @Except";

    private const string Others =
        """
        select n.id from (
          select k.id from kp_resource k where k.subject_id in @Subjects
          union select h.resource_id from kp_responsibility h where h.person_id = @Responsible and h.ended_at is null
          union select g.resource_id from kp_grant g where g.person_id = @Invited
          union select u.resource_id from kp_grant u where u.unit_id in @InvitedUnits
          union select t.resource_id from kp_seat t where t.person_id = @InvitedFromOutside
          union select s.id from kp_emergency_access y join kp_resource s on s.subject_id = y.subject_id where y.person_id = @InEmergency
        ) n order by n.id
        """;

    private const string AmongThem = "r.id in @Among and ";

    /// <summary>So many are looked up one by one; more are met soon on the way down the list.</summary>
    private const int Few = Batches.Size;

    /// <summary>All of a kind.</summary>
    public async Task<IReadOnlyList<Guid>> All(Actor actor, ResourceKind kind, string section = Section.Title, Right right = Right.Read)
    {
        if (Values(actor, kind, section, right) is not { } values)
            return [];
        return await Near(values) is { } near
            ? await unitOfWork.Query<Guid>("select r.id " + Resources + AmongThem + AccessSql.IsAllowed + "\n order by r.id", values with { Among = near })
            : await unitOfWork.Query<Guid>("select r.id " + Resources + AccessSql.IsAllowed + "\n order by r.id", values);
    }

    /// <summary>Those of some known ones, now or at another instant.</summary>
    public async Task<IReadOnlyList<Guid>> Among(Actor actor, ResourceKind kind, IReadOnlyCollection<Guid> ids, DateTimeOffset? at = null)
    {
        if (Values(actor, kind, Section.Title, Right.Read, at) is not { } values)
            return [];
        var found = new List<Guid>();
        foreach (var batch in ids.InBatches())
            found.AddRange(await unitOfWork.Query<Guid>("select r.id " + Resources + AmongThem + AccessSql.IsAllowed, values with { Among = batch }));
        return found;
    }

    /// <summary>A part of the list, newest first, and how many there are.</summary>
    public async Task<ResourcePage> Page(Actor actor, ResourceKind kind, ResourceSearch search)
    {
        if (Values(actor, kind, Section.Title, Right.Read) is not { } all)
            return ResourcePage.Empty;
        var values = all.Searching(search.Name, search.ExceptSubjects);
        if (await Near(values) is { } near)
            return Part(await unitOfWork.Query<Guid>("select r.id " + Resources + AmongThem + AccessSql.IsAllowed + Found + "\n order by r.id desc", values with { Among = near }), search);
        if (search.CountTo is { } most)
            return Part(await unitOfWork.Top<Guid>("select r.id " + Resources + AccessSql.IsAllowed + Found + "\n order by r.id desc", Math.Max(search.From + search.Take, most) + 1, values), search);
        var count = await unitOfWork.Find<int>("select count(*) " + Resources + AccessSql.IsAllowed + Found, values);
        // No engine's way to skip is another's; ids are small, and few people turn many pages.
        var ids = search.From >= count ? [] : await unitOfWork.Top<Guid>(
            "select r.id " + Resources + AccessSql.IsAllowed + Found + "\n order by r.id desc", search.From + search.Take, values);
        return new ResourcePage { Ids = [.. ids.Skip(search.From)], Count = count };
    }

    private static ResourcePage Part(IReadOnlyList<Guid> found, ResourceSearch search) =>
        new() { Ids = [.. found.Skip(search.From).Take(search.Take)], Count = found.Count };

    /// <summary>
    /// Everything a yes could be about, found by index: whoever has a few cases does not wait for the municipality's others. Null when there are
    /// many. Whether it is a yes is still <see cref="AccessSql.IsAllowed"/>'s to say.
    /// </summary>
    private async Task<IReadOnlyList<Guid>?> Near(AccessValues values)
    {
        if (values.Coordinates == 1)
            return null;
        // The longest list first: whoever leads thousands is known after one look.
        var led = await unitOfWork.Top<Guid>("select k.id from kp_resource k where k.kind = @Kind and k.lead_unit_id in @LeadUnits order by k.kind, k.lead_unit_id", Few, values);
        if (led.Count == Few)
            return null;
        var others = await unitOfWork.Top<Guid>(Others, Few, values);
        Guid[] near = [.. led.Concat(others).Append(Guid.Empty).Distinct()];
        return others.Count == Few || near.Length > Few ? null : near;
    }

    private AccessValues? Values(Actor actor, ResourceKind kind, string section, Right right, DateTimeOffset? at = null) =>
        AccessValues.Of(actor, kind, section, right, tenant.Municipality.Settings.FollowUpDaysAfterClosing, at ?? clock.GetUtcNow());
}
