using Kommune.Contracts;
using Kommune.Platform.Notices;

namespace Kommune.Platform.Access;

/// <summary>What somebody is told or must do because of an answer about sharing. Codes and addresses only (R95).</summary>
internal sealed class ConsentFollowUp(ITasks tasks, INotices notices, KnownResources known, IResources resources, ConsentStore store, TimeProvider clock)
{
    public const string AskedNotice = "consent-asked";
    public const string AnsweredNotice = "consent-answered";
    public const string ChangedNotice = "consent-changed";
    public const string DiscussTask = "consent-discuss";

    /// <summary>How soon somebody talks with those who disagree.</summary>
    private const int DaysToDiscuss = 7;

    public async Task Asked(Resource resource, ConsentQuestion question, ConsentGivers givers)
    {
        foreach (var giver in givers.All.Distinct())
            await Tell(giver, AskedNotice, resource, $"/consents/{resource.Id:D}/questions/{question.Id:D}");
    }

    public Task Answered(Resource resource, Guid askedBy) => Tell(askedBy, AnsweredNotice, resource, $"/consents/{resource.Id:D}");

    /// <summary>
    /// Opens the task to talk with them when one says yes and another no, and ends it when they agree: nobody wins by waiting (R64).
    /// </summary>
    public async Task Changed(Resource resource, Guid unitId)
    {
        var key = $"{DiscussTask}:{resource.Id:D}:{unitId:D}";
        if ((await store.Objections(resource.Id)).All(one => one.UnitId != unitId))
        {
            await tasks.Close(key, "agreed");
            return;
        }
        if (await Responsible(resource.Id) is { } responsible)
            await tasks.Open(new NewTask
            {
                Key = key, Kind = DiscussTask, SubjectId = resource.SubjectId, ResourceId = resource.Id, OwnerId = responsible,
                Due = clock.Today().AddDays(DaysToDiscuss), Href = $"/consents/{resource.Id:D}",
            });
    }

    /// <summary>The responsible is told that what a service sees has changed, not why.</summary>
    public async Task TellResponsible(Resource resource)
    {
        if (await Responsible(resource.Id) is { } responsible)
            await Tell(responsible, ChangedNotice, resource, $"/consents/{resource.Id:D}");
    }

    public async Task<Guid?> Responsible(Guid resourceId) => (await resources.Responsible([resourceId])).GetValueOrDefault(resourceId)?.PersonId;

    /// <summary>
    /// That a yes ended with the day before. A parent whose child came of age at midnight may no longer know of the case, and is told by what
    /// was so until then; the notice leads nowhere.
    /// </summary>
    public async Task TellEnded(Guid giverId, string kind, Resource resource, string href, DateOnly day)
    {
        if (await known.MayKnow(giverId, resource.Id)) await Tell(giverId, kind, resource, href);
        else if (await known.MayKnow(giverId, resource.Id, NorwegianDay.Start(day).AddMinutes(-1)))
            await notices.Send(new NewNotice { PersonId = giverId, Kind = kind, Href = "/" });
    }

    public Task Tell(Guid personId, string kind, Resource resource, string href) =>
        notices.Send(new NewNotice { PersonId = personId, Kind = kind, SubjectId = resource.SubjectId, ResourceId = resource.Id, Href = href });
}
