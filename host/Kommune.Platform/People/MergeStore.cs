using Kommune.Contracts;

namespace Kommune.Platform.People;

/// <summary>
/// All SQL that lays a temporary person on the one it is. The read log is not touched: it can only grow (R45), and is read under both ids.
/// Those who act for the temporary one act for the other already; only what the person itself has chosen goes along.
/// </summary>
internal sealed class MergeStore(IUnitOfWork unitOfWork)
{
    public async Task<bool> IsTemporary(Guid id) => await unitOfWork.Find<int>(
        "select count(*) from kp_person where id = @id and is_temporary = @yes and id not in (select m.from_id from kp_person_merge m)", new { id, yes = true }) > 0;

    /// <summary>Both have an open case of the same kind, or the one who is known is protected.</summary>
    public async Task<bool> IsKeptApart(Guid from, Guid into) => await unitOfWork.Find<int>(
        """
        select (select count(*) from kp_resource a join kp_resource b on b.kind = a.kind
                where a.subject_id = @from and b.subject_id = @into and a.closed_at is null and b.closed_at is null)
          + (select count(*) from kp_protection x where x.subject_id = @into and x.ends_at is null)
          + (select count(*) from kp_person p where p.id = @into and (p.address_protection <> 'None' or p.is_temporary = @yes)) as n
        """,
        new { from, into, yes = true }) > 0;

    public async Task Merge(Guid from, Guid into, DateTimeOffset at)
    {
        await unitOfWork.Execute("insert into kp_person_merge (from_id, into_id, merged_at) values (@from, @into, @at)", new { from, into, at });
        var ids = new { from, into };
        await unitOfWork.Execute("update kp_resource set subject_id = @into where subject_id = @from", ids);
        await unitOfWork.Execute("update kp_relation set person_id = @into where person_id = @from", ids);
        await unitOfWork.Execute("update kp_relation set subject_id = @into where subject_id = @from and kind in ('NearestRelative', 'Relative', 'Proxy')", ids);
        await unitOfWork.Execute("update kp_consent set giver_id = @into where giver_id = @from", ids);
        await unitOfWork.Execute("update kp_grant set person_id = @into where person_id = @from", ids);
        await unitOfWork.Execute("update kp_restriction set hidden_from_id = @into where hidden_from_id = @from", ids);
        await unitOfWork.Execute("update kp_block set subject_id = @into where subject_id = @from", ids);
        await unitOfWork.Execute("update kp_protection set subject_id = @into where subject_id = @from", ids);
        await unitOfWork.Execute("update kp_protection_name set subject_id = @into where subject_id = @from", ids);
        await unitOfWork.Execute("update kp_protection_name set person_id = @into where person_id = @from", ids);
        await unitOfWork.Execute("update kp_contact_ban set person_id = @into where person_id = @from", ids);
        await unitOfWork.Execute("update kp_contact_ban set protected_id = @into where protected_id = @from", ids);
        await unitOfWork.Execute("update kp_emergency_access set subject_id = @into where subject_id = @from", ids);
        await unitOfWork.Execute("update kp_task set subject_id = @into where subject_id = @from", ids);
        await unitOfWork.Execute("update kp_notice set subject_id = @into where subject_id = @from", ids);
        await unitOfWork.Execute("update kp_notice set person_id = @into where person_id = @from", ids);
        await unitOfWork.Execute("update kp_consent_objection set person_id = @into where person_id = @from", ids);
        await unitOfWork.Execute("update kp_involvement set relative_id = @into where relative_id = @from", ids);
        await unitOfWork.Execute("update kp_involvement set given_by = @into where given_by = @from", ids);
        await unitOfWork.Execute("update kp_log_question set subject_id = @into where subject_id = @from", ids);
        await unitOfWork.Execute("update kp_log_question set asked_by = @into where asked_by = @from", ids);
        await unitOfWork.Execute("update kp_name_shield set subject_id = @into where subject_id = @from", ids);
        await unitOfWork.Execute("update kp_care_decision set subject_id = @into where subject_id = @from", ids);
        await unitOfWork.Execute("update kp_access_request set subject_id = @into where subject_id = @from", ids);
        await unitOfWork.Execute("update kp_access_request set asked_by = @into where asked_by = @from", ids);
    }
}
