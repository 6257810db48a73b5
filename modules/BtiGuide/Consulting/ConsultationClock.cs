using Kommune.BtiGuide.Content;
using Kommune.Contracts;

namespace Kommune.BtiGuide.Consulting;

/// <summary>Each day: questions that have been kept long enough are gone, answered or not (R82).</summary>
internal sealed class ConsultationClock(ConsultationStore store, Consult consult, GuideStore guides) : IDailyJob
{
    public async Task Run(DateOnly day)
    {
        var settings = (await guides.Published())?.Guide.Settings ?? new GuideSettings();
        foreach (var one in await store.AskedBefore(NorwegianDay.Start(day.AddDays(-settings.ConsultationKeepDays))))
        {
            await consult.CloseAll(one);
            await store.Delete(one.Id);
        }
    }
}
