using Kommune.Contracts;
using Kommune.Host.Consents;
using Kommune.Host.Safety;
using Kommune.Host.Work;

namespace Kommune.Host.Pages;

/// <summary>What the start pages show, collected from the platform and from every module that is on.</summary>
internal sealed class Contents(IAccess access, IPeople people, IResources resources, IAuditTrail audit, IOffers offers, TaskItems tasks, ConsentItems consents)
{
    /// <summary>The actor and those she or he acts for: the persons a citizen's page can be about.</summary>
    public async Task<IReadOnlyList<Person>> People()
    {
        var ids = new List<Guid> { access.Actor.PersonId };
        ids.AddRange(access.Actor.ActsFor.Select(relation => relation.SubjectId).Distinct());
        var found = await people.Get(ids);
        var all = ids.Where(found.ContainsKey).Select(id => found[id]).ToList();
        if (all.Count == 1) return all;

        // A parent without a case of her own is here for the children; offering her own empty page first would be one press too many.
        return (await resources.About(access.Actor.PersonId)).Count > 0 ? all : all[1..];
    }

    public async Task<OwnWords?> WordsOf(Guid subjectId)
    {
        foreach (var source in offers.All<IOwnWords>())
            if (await source.Of(subjectId) is { } words) return words;
        return null;
    }

    public async Task<IReadOnlyList<WorkItem>> Work(Guid? subjectId)
    {
        var items = new List<WorkItem>(await consents.For(access.Actor, subjectId));
        foreach (var source in offers.All<IWorkItems>()) items.AddRange(await source.For(access.Actor, subjectId));
        // What is late in a module is a task too; told once, by the module, which has the better words.
        var told = items.Where(item => item.Due is not null).Select(item => (item.Href, item.Due)).ToHashSet();
        return [.. (await tasks.For(access.Actor, subjectId)).Where(task => !told.Contains((task.Href, task.Due))), .. items];
    }

    public async Task<IReadOnlyList<CaseRow>> Cases()
    {
        var rows = new List<CaseRow>();
        foreach (var source in offers.All<ICaseList>()) rows.AddRange(await source.For(access.Actor));
        return rows;
    }

    /// <summary>Who is responsible for the newest open case about the person that the reader may know of (R53, R58).</summary>
    public async Task<ResponsibleContact?> ResponsibleFor(Guid subjectId)
    {
        var open = new Dictionary<Guid, ResourceAccess>();
        foreach (var resource in (await resources.About(subjectId)).Where(resource => resource.ClosedAt is null))
            if (await access.Of(resource.Id) is var found && found.May(Section.Title)) open[resource.Id] = found;
        if (open.Count == 0) return null;
        var responsible = await resources.Responsible(open.Keys);
        return open.Keys.OrderDescending().Where(responsible.ContainsKey).Select(id => open[id].Shown(responsible[id])).FirstOrDefault();
    }

    public async Task<AuditRow?> LastReadByOthers(Guid subjectId) =>
        (await audit.About(subjectId, 50)).FirstOrDefault(row => row.Entry.Action == "read" && row.Entry.Refused == DenyReason.None && row.ActorId != access.Actor.PersonId);
}
