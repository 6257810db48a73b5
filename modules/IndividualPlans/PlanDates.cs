using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Days of a plan that somebody wants to remember. Each reading of one is a reading of the plan.</summary>
internal sealed class PlanDates(IAccess access, PlanStore plans)
{
    /// <exception cref="NotFoundException">When no review is agreed.</exception>
    public async Task<DateOnly> Review(Guid planId)
    {
        await access.Read(planId, Section.Title);
        return await plans.Heads([planId]) is [{ NextReview: { } day }] ? day : throw new NotFoundException();
    }

    /// <exception cref="NotFoundException">When there is no such open measure, or it has no deadline.</exception>
    public async Task<DateOnly> Deadline(Guid planId, Guid measureId)
    {
        await access.Read(planId, Sections.Measures);
        return (await plans.OpenMeasures([planId])).FirstOrDefault(one => one.MeasureId == measureId)?.Deadline ?? throw new NotFoundException();
    }
}
