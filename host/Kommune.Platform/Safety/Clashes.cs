using Kommune.Contracts;
using Kommune.Platform.People;

namespace Kommune.Platform.Safety;

/// <summary>Whether a ban in force stands between any two of some people.</summary>
internal sealed class Clashes(IUnitOfWork unitOfWork, TimeProvider clock) : IContactBans
{
    public async Task<bool> Clash(IReadOnlyCollection<Guid> personIds)
    {
        var now = clock.GetUtcNow();
        foreach (var some in personIds.Distinct().ToList().InBatches())
            foreach (var others in personIds.Distinct().ToList().InBatches())
                if (await unitOfWork.Find<int>(
                    """
                    select count(*) from kp_contact_ban
                    where person_id in @some and protected_id in @others and starts_at <= @now and (ends_at is null or ends_at > @now)
                    """,
                    new { some, others, now }) > 0) return true;
        return false;
    }
}
