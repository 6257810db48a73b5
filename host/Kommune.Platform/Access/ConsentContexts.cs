using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>Loads what the rules about a resource's consents need to know.</summary>
internal sealed class ConsentContexts(
    IUnitOfWork unitOfWork, IPeople people, ResourceKinds kinds, CurrentActor current, TenantContext tenant, TimeProvider clock)
{
    public async Task<ConsentContext> Of(Guid resourceId)
    {
        var resource = await unitOfWork.Find<ConsentResourceRow>(
            """
            select r.kind, r.subject_id, r.lead_unit_id, r.closed_at, p.birth_date as subject_birth_date,
              (select count(*) from kp_capacity_decision d where d.resource_id = r.id and d.ended_at is null) as capacity_decisions
            from kp_resource r
            join kp_person p on p.id = r.subject_id
            where r.id = @resourceId
            """,
            new { resourceId }) ?? throw new NotFoundException();
        return new ConsentContext
        {
            Kind = kinds.Find(resource.Kind) ?? throw new NotFoundException(),
            Resource = new Resource
            {
                Id = resourceId, Kind = resource.Kind, SubjectId = resource.SubjectId, LeadUnitId = resource.LeadUnitId, ClosedAt = resource.ClosedAt,
            },
            SubjectBirthDate = resource.SubjectBirthDate,
            ActingFor = await people.ActingFor(resource.SubjectId),
            HasCapacityDecision = resource.CapacityDecisions > 0,
            Settings = tenant.Municipality.Settings,
            Actor = current.Actor,
            Today = clock.Today(),
        };
    }

    /// <summary>Whose yes it takes for anything about a person, before there is a resource.</summary>
    public async Task<ConsentGivers> Givers(Guid subjectId)
    {
        var subject = (await people.Get([subjectId])).GetValueOrDefault(subjectId) ?? throw new NotFoundException();
        return new ConsentContext
        {
            Kind = new ResourceKind { Id = "", Sections = [] },
            Resource = new Resource { Id = Guid.Empty, Kind = "", SubjectId = subjectId, LeadUnitId = Guid.Empty },
            SubjectBirthDate = subject.BirthDate,
            ActingFor = await people.ActingFor(subjectId),
            Settings = tenant.Municipality.Settings,
            Actor = current.Actor,
            Today = clock.Today(),
        }.Givers;
    }
}
