using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>"My cases": logs in which one holds the baton.</summary>
internal sealed class LogCases(IAccess access, IResources resources, LogStore logs, IPeople people, TimeProvider clock) : ICaseList
{
    public async Task<IReadOnlyList<CaseRow>> For(Actor actor)
    {
        if (actor.Kind != ActorKind.Employee) return [];
        var held = (await resources.HeldBy(actor.PersonId)).Where(one => one.Kind == ResourceKinds.LogId).Select(one => one.Id).ToList();
        if (held.Count == 0) return [];
        var today = NorwegianDay.Of(clock.GetUtcNow());
        var heads = await logs.ByIds(await access.Visible(ResourceKinds.LogId, held));
        var subjects = await people.Get([.. heads.Values.Select(head => head.SubjectId)]);
        return
        [
            .. from head in heads.Values
               where LogTable.IsOpen(head.State) && subjects.ContainsKey(head.SubjectId)
               let row = new LogListRow { Head = head, Subject = subjects[head.SubjectId] }
               orderby row.IsLate(today) descending, head.NextOn ?? DateOnly.MaxValue, row.Subject.Name
               select new CaseRow
               {
                   ResourceId = head.Id,
                   Subject = row.Subject,
                   State = PageTexts.Of("state.log", head.State),
                   Tone = row.Tone(today),
                   NextStep = PageTexts.Find($"case.log.{head.State}"),
                   NextStepBy = PageTexts.Get(head.State is LogState.Proposed or LogState.ConsentLapsed ? "case.by-family" : "case.by-you"),
                   NextStepDue = head.NextOn,
                   Href = Links.Log(head.Id),
               },
        ];
    }
}
