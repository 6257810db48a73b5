using Kommune.Contracts;
using Kommune.Ui;
using Microsoft.Extensions.Localization;

namespace Kommune.IndividualPlans;

/// <summary>What matters to the person, from the plan: every page about the person can begin with it.</summary>
internal sealed class PersonWords(IAccess access, PlanStore plans, IStringLocalizer<Texts> texts) : IOwnWords
{
    public async Task<Contracts.OwnWords?> Of(Guid subjectId)
    {
        if (await plans.LatestOf(subjectId) is not { PlanState: not PlanState.Ended } head || !(await access.Of(head.Id)).May(Sections.OwnWords)) return null;
        var allowed = await access.Read(head.Id, Sections.OwnWords);
        var plan = await plans.Get(head.Id);
        // Before the first approval there is only a draft, and that is for the family and the coordinator (R38).
        var words = plan.Content?.OwnWords ?? (allowed.May(Sections.Title, Right.Write) ? plan.Draft?.OwnWords : null);
        return words is null ? null : new() { Words = words.Words, Said = Said(words) };
    }

    private string? Said(OwnWords words) => (words.HowSaid, words.SaidOn) switch
    {
        (null, null) => null,
        (null, { } on) => texts["said.on", Dates.Long(on)],
        ({ } how, null) => texts["said.how", how].Value,
        ({ } how, { } on) => texts["said.how-on", how, Dates.Long(on)],
    };
}
