using Kommune.Contracts;

namespace Kommune.Stafettlogg.Born;

/// <summary>
/// The child a log was begun for before birth has been born, or a newcomer has got a number (R3). The log, its history and its consents go on as
/// they are: it is the same person.
/// </summary>
internal sealed class NameTheBorn(IAccess access, LogStore logs, LogWork work, LogNotices notices, ITemporaryPeople temporary)
{
    public async Task Do(Guid logId, string? givenName, string? familyName, DateOnly? birthDate, string? nationalId)
    {
        var allowed = await access.Demand(logId, Section.Title, Right.Write, ChangeCodes.SubjectNamed);
        if (allowed.Decide(Section.Title, Right.Write).Basis != AccessBasis.Responsible) throw new AccessDeniedException(DenyReason.RightTooLow);
        var log = await logs.Get(logId);
        var person = await temporary.Identify(log.SubjectId, givenName, familyName, birthDate, nationalId);
        await work.Save(log, log.Name(person.Id));
        await notices.TellAll(log, "log-subject-named", Links.Log(logId), access.Actor.PersonId);
    }
}
