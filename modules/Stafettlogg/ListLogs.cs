using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>Logs the actor may open, the newest first: the access policy limits and counts, and only one page is read.</summary>
internal sealed class ListLogs(IAccess access, LogStore logs, IPeople people, IResources resources)
{
    public const int Size = 40;

    /// <summary>Beyond this the list says "more than": to read thousands in order to say how many would be most of its time.</summary>
    public const int Counted = 200;

    public async Task<LogList> Do(string? name, int from, int take = Size)
    {
        var page = await access.Find(new() { Kind = ResourceKinds.LogId, Name = name, From = from, Take = Math.Clamp(take, 1, Size), CountTo = Counted });
        var heads = await logs.ByIds(page.Ids);
        var subjects = await people.Get([.. heads.Values.Select(head => head.SubjectId)]);
        var holders = await resources.Responsible(page.Ids);
        return new()
        {
            Count = page.Count,
            Rows =
            [
                .. from id in page.Ids
                   where heads.ContainsKey(id) && subjects.ContainsKey(heads[id].SubjectId)
                   select new LogListRow { Head = heads[id], Subject = subjects[heads[id].SubjectId], HolderName = holders.GetValueOrDefault(id)?.Name },
            ],
        };
    }
}
