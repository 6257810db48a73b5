using Kommune.Contracts;

namespace Kommune.Platform.Responsibility;

/// <summary>
/// When the responsible person leaves, the unit's manager answers from the same instant, and gets a deadline for finding somebody new (R52).
/// </summary>
internal sealed class ActingHolders(
    HolderStore holders, HandoverStore handovers, MoveResponsibility move, Candidates candidates, ITasks tasks, TenantContext tenant)
{
    /// <summary>Code of the role, known to the contact card.</summary>
    public const string Role = "acting-holder";

    /// <param name="held">What the leaver held.</param>
    /// <param name="day">The first day without the leaver.</param>
    /// <returns>False when the municipality has nobody at all who leads.</returns>
    public async Task<bool> TakeOver(IReadOnlyList<Holder> held, DateOnly day)
    {
        var done = new HashSet<Guid>();
        var all = true;
        foreach (var one in held.Where(one => !done.Contains(one.ResourceId)))
        {
            if (await Find(one, day) is not { } leader)
            {
                all = false;
                continue;
            }
            if (await handovers.OpenOf(one.ResourceId) is { } offer)
            {
                // Accepted already: then the new one simply begins today instead.
                if (offer.Answer == HandoverAnswer.Accepted && await candidates.MayHold(offer.ToPersonId, one.ResourceId))
                {
                    done.UnionWith((await move.Do(one, offer.ToPersonId, offer.ToUnitId, offer.Role)).Select(moved => moved.ResourceId));
                    await handovers.End(offer, HandoverAnswer.Accepted);
                    continue;
                }
                // An unanswered offer stands: the manager now is the one who offers, and whoever was asked may still say yes.
            }
            var moved = await move.Do(one, leader.PersonId, one.LeadUnitId, Role);
            done.UnionWith(moved.Select(each => each.ResourceId));
            await tasks.Open(new()
            {
                Key = MoveResponsibility.FindTask(one.ResourceId),
                Kind = "find-responsible",
                SubjectId = one.SubjectId,
                ResourceId = one.ResourceId,
                OwnerId = leader.PersonId,
                Due = day.AddDays(tenant.Municipality.Settings.NewResponsibleDays),
                Href = $"/handover/{one.ResourceId:D}",
            });
        }
        return all;
    }

    /// <summary>The nearest leader whom the policy lets in; somebody must answer, so the nearest of all when it lets in none.</summary>
    private async Task<LeaderRow?> Find(Holder one, DateOnly day)
    {
        var leaders = (await holders.Leaders(one.LeadUnitId, day)).Where(leader => leader.PersonId != one.PersonId).ToList();
        foreach (var leader in leaders)
            if (await candidates.MayHold(leader.PersonId, one.ResourceId)) return leader;
        return leaders.FirstOrDefault();
    }
}
