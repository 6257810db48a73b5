using Kommune.Contracts;

namespace Kommune.Platform.Safety;

/// <summary>Consents, meetings and addresses rest on who acted before: whoever is responsible looks at them when that changes (R9).</summary>
internal sealed class RelationTasks(IResources resources, ITasks tasks, TimeProvider clock)
{
    private const int DaysToLook = 7;

    public async Task LookAtWhatRested(Guid subjectId)
    {
        var open = (await resources.About(subjectId)).Where(one => one.ClosedAt is null).Select(one => one.Id).ToList();
        foreach (var (resourceId, responsible) in await resources.Responsible(open))
            await tasks.Open(new NewTask
            {
                Key = $"relation-ended:{resourceId:D}", Kind = "relation-ended", SubjectId = subjectId, ResourceId = resourceId, OwnerId = responsible.PersonId,
                Due = clock.Today().AddDays(DaysToLook), Href = $"/consents/{resourceId:D}",
            });
    }
}
