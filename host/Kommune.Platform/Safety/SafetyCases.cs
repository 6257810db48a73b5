using Kommune.Contracts;

namespace Kommune.Platform.Safety;

/// <summary>Whom the leader of the coordinating unit has a standing decision about, and the way to those there is none about yet.</summary>
internal sealed class SafetyCases(IUnitOfWork unitOfWork, SafetyDesk desk, IPeople people, TimeProvider clock)
{
    /// <summary>By name; that the list was looked at stands in everyone's log.</summary>
    public async Task<IReadOnlyList<Person>> All()
    {
        if (!SafetyDesk.Leads(desk.Actor)) throw new NotFoundException();
        var ids = await unitOfWork.Query<Guid>(
            """
            select p.id from kp_person p where p.address_protection = 'StrictlyConfidential'
            union
            select s.subject_id from kp_protection s where s.ends_at is null or s.ends_at > @now
            union
            select n.protected_id from kp_contact_ban n where n.ends_at is null or n.ends_at > @now
            union
            select c.subject_id from kp_care_decision c where c.ends_at is null
            union
            select h.subject_id from kp_name_shield h where h.ends_at is null or h.ends_at > @now
            """,
            new { now = clock.GetUtcNow() });
        foreach (var id in ids) await desk.Record(id, SafetyDesk.LookedAt);
        return [.. (await people.Get([.. ids])).Values.OrderBy(person => person.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>Somebody there is no decision about, by national number; sent in a form, never in an address (R1).</summary>
    public async Task<Guid> Find(string? nationalId)
    {
        if (!SafetyDesk.Leads(desk.Actor)) throw new NotFoundException();
        return (await people.FindByNationalId(nationalId ?? ""))?.Id ?? throw new RuleViolationException("safety.not-found", "NationalId");
    }
}
