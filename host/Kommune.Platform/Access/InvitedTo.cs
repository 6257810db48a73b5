using Kommune.Contracts;

namespace Kommune.Platform.Access;

/// <summary>The cases somebody from outside is invited to: all she or he meets here (R7). Shown only while the policy says yes.</summary>
internal sealed class InvitedTo(SeatStore store, IAccess access, TimeProvider clock)
{
    public async Task<IReadOnlyList<(Resource Resource, SeatRow Seat)>> All()
    {
        if (access.Actor.Seats.Count == 0)
            return [];
        var found = new List<(Resource, SeatRow)>();
        var today = clock.Today();
        foreach (var seat in (await store.OfPerson(access.Actor.PersonId)).Where(seat => seat.Runs(today)))
            if (await access.Of(seat.ResourceId) is var one && one.May(Section.Title))
                found.Add((one.Resource, seat));
        return found;
    }
}
