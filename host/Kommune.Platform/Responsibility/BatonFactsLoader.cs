using Kommune.Contracts;
using Kommune.Platform.Access;

namespace Kommune.Platform.Responsibility;

/// <summary>Asks registers, policy and consents what the rules of the baton need to know now.</summary>
internal sealed class BatonFactsLoader(
    HolderStore holders, Candidates candidates, IOrganisation organisation, ConsentGrants grants, ResourceKinds kinds, TenantContext tenant, TimeProvider clock)
{
    /// <param name="held">The case.</param>
    /// <param name="askedId">Who is asked, or about to be; null for nobody.</param>
    /// <param name="unitId">In which service.</param>
    /// <param name="mayChangeService">Whoever asks answers for services, and may let another one lead where no consent is needed for it (R55).</param>
    /// <param name="day">The day, where that is not the clock's.</param>
    public async Task<BatonFacts> Load(Holder held, Guid? askedId, Guid unitId, bool mayChangeService = true, DateOnly? day = null)
    {
        var today = day ?? clock.Today();
        var works = !await holders.HasLeft(held.ResourceId, today);
        return new()
        {
            Today = today,
            FindDays = tenant.Municipality.Settings.NewResponsibleDays,
            HolderWorks = works,
            LeaderId = works ? null : await Leader(held, today),
            Candidate = askedId is { } asked
                ? new() { Works = await Works(asked, unitId), MayHold = await candidates.MayHold(asked, held.ResourceId), ServiceProblem = await ServiceProblem(held, unitId, mayChangeService) }
                : default,
        };
    }

    private async Task<bool> Works(Guid personId, Guid unitId) =>
        (await organisation.Employees(unitId: unitId)).Any(employee => employee.PersonId == personId && employee.Role != Roles.Operator);

    /// <summary>The services whose people can be asked, where the family decides that: the one that leads, and those it has said yes to. Null where it does not.</summary>
    public async Task<IReadOnlyList<Guid>?> Services(Holder held)
    {
        var kind = kinds.Find(held.Kind)!;
        if (!kind.TakeoverNeedsConsent) return null;
        var shared = kind.Sections.Where(section => section.Shareable).Select(section => section.Id).ToList();
        var today = clock.Today();
        // Whoever holds it sees all of it: a yes to a part is not a yes to the whole (R13, R17).
        var open = (await grants.Open(held.ResourceId)).Where(grant => grant.ValidTo >= today).GroupBy(grant => grant.UnitId)
            .Where(unit => shared.TrueForAll(section => unit.Any(grant => grant.Section == section))).Select(unit => unit.Key);
        return [.. open.Prepend(held.LeadUnitId).Distinct()];
    }

    private async Task<string?> ServiceProblem(Holder held, Guid unitId, bool mayChangeService)
    {
        if (unitId == held.LeadUnitId) return null;
        if (await Services(held) is not { } services) return mayChangeService ? null : "problem.handover-other-unit";
        return services.Contains(unitId) ? null : "problem.handover-no-consent";
    }

    /// <summary>The nearest leader whom the policy lets in; somebody must answer, so the nearest of all when it lets in none.</summary>
    private async Task<Guid?> Leader(Holder held, DateOnly day)
    {
        var leaders = (await holders.Leaders(held.LeadUnitId, day)).Where(leader => leader.PersonId != held.PersonId).ToList();
        foreach (var leader in leaders)
            if (await candidates.MayHold(leader.PersonId, held.ResourceId)) return leader.PersonId;
        return leaders.FirstOrDefault()?.PersonId;
    }
}
