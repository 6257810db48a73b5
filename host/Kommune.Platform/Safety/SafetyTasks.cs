using Kommune.Contracts;
using Kommune.Platform.Access;
using Kommune.Platform.Responsibility;

namespace Kommune.Platform.Safety;

/// <summary>
/// The policy closes at once what somebody's safety asks for. What people must put in order after that is a task with a day: two who must not
/// meet are together in a case already (R71), or a protected case has come to somebody who may not open it (R70, R50). Looked at when it
/// happens, and every day for bans that begin and registers that change by themselves.
/// </summary>
internal sealed class SafetyTasks(
    IUnitOfWork unitOfWork, IOrganisation organisation, HolderStore holders, Candidates candidates, ITasks tasks, TimeProvider clock) : IDailyJob
{
    /// <summary>To the responsible: plan meetings, threads and participants anew.</summary>
    public const string KeepApart = "keep-apart";

    /// <summary>To the leader: the responsible is one of the two.</summary>
    public const string OtherResponsible = "other-responsible";

    /// <summary>To the leader of the coordinating unit: name the responsible, or let somebody who is named answer.</summary>
    public const string NameResponsible = "name-responsible";

    private const int DaysToAct = 2;

    private const string TakesPart =
        """
        (select r.id as resource_id, r.subject_id as person_id from kp_resource r
        union select h.resource_id, h.person_id from kp_responsibility h where h.ended_at is null
        union select g.resource_id, g.person_id from kp_grant g where g.person_id is not null and g.starts_at <= @Now and (g.ends_at is null or g.ends_at > @Now)
        union select r.id, a.person_id from kp_relation a join kp_resource r on r.subject_id = a.subject_id join kp_person p on p.id = a.subject_id
          where a.valid_from <= @Today and (a.valid_to is null or a.valid_to >= @Today)
            and (a.kind in ('LegalGuardian', 'Proxy')
              or (a.kind in ('ParentalResponsibility', 'FosterParent') and (p.birth_date is null or p.birth_date > @LastAdult))))
        """;

    public async Task Run(DateOnly day)
    {
        await Look();
        foreach (var row in (await Together(null)).Where(row => NorwegianDay.Of(row.StartsAt) == day)) await Separate(row);
    }

    /// <summary>A ban was decided: those it finds together already.</summary>
    public async Task Begin(Guid banId)
    {
        await Look();
        foreach (var row in (await Together(null)).Where(row => row.BanId == banId)) await Separate(row);
    }

    /// <summary>A ban is over: nobody has to be kept apart by it.</summary>
    public async Task End(Guid banId)
    {
        foreach (var key in (await Open(KeepApart)).Where(key => key.EndsWith($":{banId:D}", StringComparison.Ordinal))) await tasks.Close(key, "ended");
        await Look();
    }

    /// <summary>Whether those who answer for cases can open them: as it is now, so that a task goes when its reason has gone.</summary>
    /// <param name="resourceId">The case that moved; null for all.</param>
    public async Task Look(Guid? resourceId = null)
    {
        var apart = (await Together(resourceId)).Where(row => row.HolderIsOne).DistinctBy(row => row.ResourceId).ToDictionary(row => $"{OtherResponsible}:{row.ResourceId:D}");
        var unnamed = (await Unnamed(resourceId)).ToDictionary(row => $"{NameResponsible}:{row.ResourceId:D}");
        foreach (var key in (await Open(OtherResponsible, NameResponsible)).Where(key => resourceId is null || key.EndsWith($":{resourceId:D}", StringComparison.Ordinal)))
            if (!apart.ContainsKey(key) && !unnamed.ContainsKey(key)) await tasks.Close(key, "settled");
        foreach (var (key, row) in apart) await tasks.Open(await ForLeader(row) with { Key = key, Kind = OtherResponsible, Href = $"/handover/{row.ResourceId:D}" });
        if (unnamed.Count == 0) return;
        // Without the person: a list of tasks is no place to learn who is protected.
        var unit = (await organisation.CoordinatingUnit()).Id;
        foreach (var (key, row) in unnamed)
            await tasks.Open(new() { Key = key, Kind = NameResponsible, UnitId = unit, Due = Due, Href = $"/protection/{row.SubjectId:D}" });
    }

    private DateOnly Due => clock.Today().AddDays(DaysToAct);

    /// <summary>The one who answers arranges it; where that is one of the two, the leader has a task already.</summary>
    private async Task Separate(TogetherRow row)
    {
        if (row.HolderIsOne) return;
        await tasks.Open(new()
        {
            Key = $"{KeepApart}:{row.ResourceId:D}:{row.BanId:D}", Kind = KeepApart, SubjectId = row.SubjectId, ResourceId = row.ResourceId, OwnerId = row.HolderId,
            Due = Due, Href = $"/consents/{row.ResourceId:D}",
        });
    }

    /// <summary>The nearest leader who may know of the case; where nobody may, the coordinating unit finds out who it is by itself.</summary>
    private async Task<NewTask> ForLeader(TogetherRow row)
    {
        foreach (var leader in await holders.Leaders(row.LeadUnitId, clock.Today()))
            if (leader.PersonId != row.HolderId && await candidates.MayHold(leader.PersonId, row.ResourceId))
                return new() { Key = "", Kind = "", SubjectId = row.SubjectId, ResourceId = row.ResourceId, OwnerId = leader.PersonId, Due = Due, Href = "/" };
        return new() { Key = "", Kind = "", SubjectId = row.SubjectId, ResourceId = row.ResourceId, Role = Roles.CoordinatingUnit, Due = Due, Href = "/" };
    }

    private Task<IReadOnlyList<TogetherRow>> Together(Guid? resourceId) => unitOfWork.Query<TogetherRow>(
        "select n.id as ban_id, n.person_id, n.protected_id, n.starts_at, r.id as resource_id, r.subject_id, r.lead_unit_id, h.person_id as holder_id\n"
        + "from kp_contact_ban n join " + TakesPart + " one on one.person_id = n.person_id\n"
        + "join " + TakesPart + " other on other.person_id = n.protected_id and other.resource_id = one.resource_id\n"
        + """
        join kp_resource r on r.id = one.resource_id
        join kp_responsibility h on h.resource_id = r.id and h.ended_at is null
        where r.closed_at is null and n.starts_at <= @Now and (n.ends_at is null or n.ends_at > @Now) and (@All = 1 or r.id = @ResourceId)
        order by r.id, n.id
        """,
        Values(resourceId));

    private Task<IReadOnlyList<UnnamedRow>> Unnamed(Guid? resourceId) => unitOfWork.Query<UnnamedRow>(
        "select r.id as resource_id, r.subject_id from kp_resource r join kp_person p on p.id = r.subject_id\n"
        + "join kp_responsibility h on h.resource_id = r.id and h.ended_at is null\n"
        + "where r.closed_at is null and (@All = 1 or r.id = @ResourceId) and " + AccessSql.IsProtected + "\n"
        + """
          and r.subject_id not in (select m.subject_id from kp_protection_name m where m.person_id = h.person_id
            and m.starts_at <= @Now and (m.ends_at is null or m.ends_at > @Now))
        order by r.id
        """,
        Values(resourceId));

    private async Task<IReadOnlyList<string>> Open(params string[] kinds) =>
        await unitOfWork.Query<string>("select task_key from kp_task where kind in @kinds and closed_at is null order by task_key", new { kinds });

    private object Values(Guid? resourceId) => new
    {
        Now = clock.GetUtcNow(), Today = clock.Today(), LastAdult = LegalAge.Majority.LastBirthDate(clock.Today()), All = resourceId is null ? 1 : 0,
        ResourceId = resourceId ?? Guid.Empty,
    };
}
