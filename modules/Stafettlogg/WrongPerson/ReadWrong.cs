using Kommune.Contracts;
using Kommune.Stafettlogg.Meetings;

namespace Kommune.Stafettlogg.WrongPerson;

/// <summary>What one may move out of a log, and where to: never more than one may read and write anyway.</summary>
internal sealed class ReadWrong(IAccess access, LogStore logs, MeetingStore meetings, IPeople people, SealedStore sealedEntries, MoveEntry move)
{
    private const int MostLogs = 40;

    public async Task<WrongView> Of(LogView view)
    {
        var others = (await access.Find(new() { Kind = ResourceKinds.LogId, Take = MostLogs })).Ids.Where(id => id != view.Id).ToList();
        var open = (await logs.ByIds(others)).Values.Where(head => LogTable.May(head.State, LogOperation.Write)).ToList();
        var names = await people.Get([.. open.Select(head => head.SubjectId)]);
        var targets = new List<(Guid Id, string Name)>();
        foreach (var head in open)
            if ((await access.Of(head.Id)).May(Section.Title, Right.Write)) targets.Add((head.Id, names.GetValueOrDefault(head.SubjectId)?.Name ?? ""));
        var pieces = (await meetings.Of(view.Id)).SelectMany(meeting => MeetingPieces.Of(meeting, (section, at) => view.Sees(section) && view.Access.May(section, at)))
            .Where(item => move.MayMove(view.Access, item)).ToList();
        return new()
        {
            Entries = [.. view.Log.All().Where(item => move.MayMove(view.Access, item))],
            Minutes = pieces,
            Writers = (await people.Get([.. pieces.Select(piece => piece.ById).Distinct()])).ToDictionary(one => one.Key, one => one.Value.Name),
            Sealed = [.. (await sealedEntries.Of(view.Id)).Where(row => move.MayMove(view.Access, row))],
            Targets = targets,
        };
    }
}
