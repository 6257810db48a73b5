using Kommune.Contracts;

namespace Kommune.Platform.Responsibility;

/// <summary>
/// The move itself, in one instant for everything that changes hands together. Whoever the case is about is told in the same transaction.
/// </summary>
internal sealed class MoveResponsibility(
    IUnitOfWork unitOfWork, HolderStore holders, Access.Holdings holdings, IOffers offers, IEventBus bus, PersonNotices told)
{
    /// <returns>The resources that moved.</returns>
    public async Task<IReadOnlyList<Holder>> Do(Holder held, Guid toPersonId, Guid toUnitId, string role, Guid? handoverId = null)
    {
        List<Holder> moved = [held];
        foreach (var source in offers.All<ISharedResponsibility>())
            foreach (var id in await source.Together(held.ResourceId))
                if (await holders.Of(id) is { } other && other.PersonId == held.PersonId && other.ClosedAt is null) moved.Add(other);

        foreach (var one in moved)
        {
            await holdings.Change(one.ResourceId, toPersonId, role, toUnitId, handoverId);
            bus.Publish(new ResponsibilityMoved { ResourceId = one.ResourceId, PersonId = toPersonId, UnitId = toUnitId, Role = role });
        }
        await told.Send(held.SubjectId, held.ResourceId, "responsible-changed");
        return moved;
    }

    /// <summary>For a while the earlier one still reads and writes beside the new: that is law's business, not a consent's (R51).</summary>
    public async Task Overlap(IEnumerable<Holder> moved, Guid personId, DateOnly last, Access.ResourceKinds kinds, DateTimeOffset now)
    {
        foreach (var one in moved)
            foreach (var section in kinds.Find(one.Kind)!.Sections.Where(section => !section.OnlySubject))
                await unitOfWork.Execute(
                    """
                    insert into kp_grant (id, resource_id, person_id, section, access_right, legal_basis, starts_at, ends_at)
                    values (@id, @resourceId, @personId, @section, @right, @basis, @now, @end)
                    """,
                    new
                    {
                        id = Guid.CreateVersion7(),
                        resourceId = one.ResourceId,
                        personId,
                        section = section.Id,
                        right = nameof(Right.Write),
                        basis = "handover",
                        now,
                        end = NorwegianDay.Start(last.AddDays(1)),
                    });
    }
}
