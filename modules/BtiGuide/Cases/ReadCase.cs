using Kommune.BtiGuide.Content;
using Kommune.Contracts;

namespace Kommune.BtiGuide.Cases;

/// <summary>Opens a case, as far as the reader may, and the read log tells of it.</summary>
internal sealed class ReadCase(CaseStore store, GuideStore guides, MoveCase move, IAccess access, IPeople people, IResources resources)
{
    public async Task<CaseView> Do(Guid id)
    {
        var open = await access.Read(id, Section.Title, CaseSections.Progress);
        return await View(await store.Find(id) ?? throw new NotFoundException(), open);
    }

    /// <summary>On the way to child welfare, which leaves no line in the log (R68).</summary>
    public async Task<CaseView> Quietly(Guid id) => await View(await move.Quietly(id), await access.Of(id));

    private async Task<CaseView> View(GuideCase one, ResourceAccess open)
    {
        var version = (await guides.Find(one.GuideId))!;
        var newer = one.IsOpen && await guides.Published() is { } published && published.Id != one.GuideId ? published : null;
        var sees = open.May(CaseSections.Progress);
        var moves = sees ? await store.Moves(one.Id) : [];
        var known = new Dictionary<Guid, Guide> { [version.Id] = version.Guide };
        foreach (var other in moves.Select(line => line.GuideId).Distinct().Where(other => other != version.Id)) known[other] = (await guides.Find(other))!.Guide;
        var persons = await people.Get([one.SubjectId, .. moves.Select(line => line.MovedById).Distinct()]);
        return new()
        {
            Case = one,
            Subject = persons[one.SubjectId],
            Responsible = (await resources.Responsible([one.Id])).GetValueOrDefault(one.Id),
            Version = version,
            Newer = newer,
            SeesProgress = sees,
            MayMove = sees && one.IsOpen && access.Actor.Kind == ActorKind.Employee && open.May(CaseSections.Progress, Right.Write),
            Moves = moves,
            Names = persons.ToDictionary(person => person.Key, person => person.Value.Name),
            Guides = known,
        };
    }
}
