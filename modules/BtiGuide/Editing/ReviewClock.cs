using Kommune.Contracts;

namespace Kommune.BtiGuide.Editing;

/// <summary>Guides grow old and nobody notices: whoever owns it is told well before the day it must be gone through.</summary>
internal sealed class ReviewClock(GuideStore store, ITasks tasks) : IDailyJob
{
    public async Task Run(DateOnly day)
    {
        if (await store.Published() is { Guide: { ReviewBy: { } due } guide } version && due.AddDays(-guide.Settings.ReviewReminderDays) <= day)
            await tasks.Open(new() { Key = Key(version.Id), Kind = "guide-review", Role = Roles.BtiCoordinator, Due = due, Href = Links.Version(version.Id) });
    }

    public static string Key(Guid version) => $"bti-guide-review:{version:D}";
}
