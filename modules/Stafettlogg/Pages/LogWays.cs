using Kommune.Contracts;
using Kommune.Stafettlogg.Baton;
using Kommune.Stafettlogg.Born;
using Kommune.Stafettlogg.Meetings;
using Kommune.Stafettlogg.WrongPerson;
using Kommune.Ui;

namespace Kommune.Stafettlogg.Pages;

/// <summary>What else this reader may do with the log, each with a page of its own.</summary>
internal static class LogWays
{
    public static IReadOnlyList<LogWayGroup> From(LogView view, Actor actor) =>
        [.. new LogWayGroup[] { new("ways.often", [.. Often(view)]), new("ways.baton", [.. Baton(view)]), new("ways.log", [.. TheLog(view, actor)]) }.Where(group => group.Ways.Count > 0)];

    private static IEnumerable<Link> Often(LogView view)
    {
        if (HasLife(view)) yield return new(MeetingTexts.Get("meetings.title"), MeetingLinks.All(view.Id));
        if (!WritesTogether(view)) yield break;
        yield return new(PageTexts.Get("evaluate.title"), Links.Evaluate(view.Id));
        yield return new(PageTexts.Get("note.title"), Links.Note(view.Id));
    }

    private static IEnumerable<Link> Baton(LogView view)
    {
        if (HasLife(view))
        {
            if (view.IsHolder && LogTable.May(view.Log.State, LogOperation.PassBaton)) yield return new(BatonTexts.Get("baton.pass"), Links.PassBaton(view.Id));
            yield return new(BatonTexts.Get("baton.title"), Links.Baton(view.Id));
        }
        if (!WritesTogether(view) || view.Log.State != LogState.Open) yield break;
        yield return new(PageTexts.Get("invite.title"), Links.Invite(view.Id));
        yield return new(PageTexts.Get("interpreter.title"), Links.Interpreter(view.Id));
    }

    private static IEnumerable<Link> TheLog(LogView view, Actor actor)
    {
        if (view.IsHolder && view.Subject.IsTemporary) yield return new(BornTexts.Get("born.title"), Links.Born(view.Id));
        if (HasLife(view)) yield return new(PageTexts.Get("archive.print"), Links.Print(view.Id));
        if (view.MayWrite && LogTable.May(view.Log.State, LogOperation.Pause)) yield return new(PageTexts.Get("pause.title"), Links.Pause(view.Id));
        if (view.MayWrite && LogTable.May(view.Log.State, LogOperation.Close)) yield return new(PageTexts.Get("close.title"), Links.Close(view.Id));
        if (view.Log.State != LogState.Declined && view.Log.All().Any(item => view.IsHolder || item.ById == actor.PersonId)) yield return new(WrongTexts.Get("wrong.title"), Links.WrongPerson(view.Id));
        if (view.MayGovern && view.Consent?.HasGiven(actor.PersonId) == true && LogTable.IsOpen(view.Log.State)) yield return new(PageTexts.Get("answer.back-title"), Links.Answer(view.Id));
    }

    private static bool HasLife(LogView view) => !view.OnlyDates && view.Log.State is not (LogState.Proposed or LogState.Declined);

    private static bool WritesTogether(LogView view) => view.MayWrite && LogTable.May(view.Log.State, LogOperation.Write) && view.Sees(Topics.Together);
}
