using Kommune.Contracts;

namespace Kommune.Platform.Responsibility;

/// <summary>Tells the person a case is about, and those who lawfully act for her or him.</summary>
internal sealed class PersonNotices(INotices notices, IPeople people)
{
    public async Task Send(Guid subjectId, Guid resourceId, string kind, string? href = null)
    {
        var acting = await people.ActingFor(subjectId);
        foreach (var person in acting.Select(relation => relation.PersonId).Prepend(subjectId).Distinct())
            await notices.Send(new() { PersonId = person, Kind = kind, SubjectId = subjectId, ResourceId = resourceId, Href = href ?? $"/start/{subjectId:D}" });
    }
}
