using Kommune.Contracts;
using Kommune.Platform.People;

namespace Kommune.Platform.Access;

/// <summary>Who is invited: somebody the municipality knows, by choice, national number or address, or somebody new.</summary>
internal sealed class SeatPersons(SeatStore store, IPeople people, PersonStore persons, NationalIdVault vault, IContactBans bans, TenantContext tenant)
{
    /// <returns>The person, and the title to be shown.</returns>
    public async Task<(Guid Id, string Title)> Find(NewSeat seat, Resource resource)
    {
        var (known, title) = await Known(seat);
        if (known is { } id) await MayTakePart(id, resource);
        return (known ?? await Add(seat), title);
    }

    private async Task<(Guid? Id, string Title)> Known(NewSeat seat)
    {
        if (seat.PersonId is { } chosen)
            return (await store.Known([seat.UnitId])).FirstOrDefault(one => one.PersonId == chosen) is { } known
                ? (chosen, known.Title)
                : throw new RuleViolationException("seat.person-unknown", nameof(seat.PersonId));

        var title = seat.Title!.Trim();
        if (!string.IsNullOrWhiteSpace(seat.NationalId)) return ((await people.FindByNationalId(seat.NationalId))?.Id, title);
        // Two with the same address: nobody can say which of them would come in.
        return await store.WithEmail(seat.Email!.Trim()) switch
        {
            [] => (null, title),
            [var one] => (one, title),
            _ => throw new RuleViolationException("seat.email", nameof(seat.Email)),
        };
    }

    /// <summary>Not in one's own case or a child's, where one is somebody else; and nobody who must keep away from those who are there (R71).</summary>
    private async Task MayTakePart(Guid personId, Resource resource)
    {
        Guid[] own = [resource.SubjectId, .. (await people.ActingFor(resource.SubjectId)).Select(relation => relation.PersonId)];
        if (own.Contains(personId) || await bans.Clash([personId, .. own])) throw new RuleViolationException("seat.not-possible", nameof(NewSeat.PersonId));
    }

    private async Task<Guid> Add(NewSeat seat)
    {
        var person = new NewPerson
        {
            GivenName = seat.GivenName!.Trim(),
            FamilyName = seat.FamilyName!.Trim(),
            Email = string.IsNullOrWhiteSpace(seat.Email) ? null : seat.Email.Trim(),
            NationalId = string.IsNullOrWhiteSpace(seat.NationalId) ? null : vault.Parse(seat.NationalId),
        };
        await persons.Add(tenant.Municipality.Key, person);
        return person.Id;
    }
}
