using Kommune.Stafettlogg.WrongPerson;

namespace Kommune.Stafettlogg;

/// <content>Entries that were written on the wrong person (R78). They leave at once, also a log that is closed: somebody else's life has no place here.</content>
internal sealed partial class RelayLog
{
    /// <param name="entry">What leaves. Minutes stand in a meeting and leave that; the log tells of it all the same.</param>
    /// <param name="code">Whether it goes to another log or is sealed.</param>
    public LogChange TakeOut(WrongEntry entry, string code)
    {
        var gone = entry.All().Select(one => one.Id).ToHashSet();
        return Done(code, Document.Only(one => !gone.Contains(one.Id)));
    }

    /// <summary>Where it belongs: by whom and when it was written stays as it was (R75). What hung on something that is not here, stands alone.</summary>
    public LogChange PutIn(WrongEntry entry)
    {
        Demand(LogOperation.Write);
        bool Has(Guid? goalId) => Document.Goals.Concat(entry.Goals).Any(one => one.Id == goalId);
        bool Does(Guid? measureId) => Document.Measures.Concat(entry.Measures).Any(one => one.Id == measureId);
        bool Opens(Guid? threadId) => entry.Messages.Any(one => one.Id == threadId);
        return Done(ChangeCodes.EntryMovedIn, Document with
        {
            Voices = [.. Document.Voices, .. entry.Voices.Select(one => one with { MeetingId = null, Revision = Next })],
            BrightMoments = [.. Document.BrightMoments, .. entry.BrightMoments],
            Goals = [.. Document.Goals, .. entry.Goals.Select(one => one with { Revision = Next })],
            Measures = [.. Document.Measures, .. entry.Measures.Select(one => one with { GoalId = Has(one.GoalId) ? one.GoalId : null, MeetingId = null, Revision = Next })],
            Evaluations = [.. Document.Evaluations, .. entry.Evaluations.Select(one => one with { MeasureId = Does(one.MeasureId) ? one.MeasureId : null })],
            Messages = [.. Document.Messages, .. entry.Messages.Select(one => Opens(one.ThreadId) ? one : one with { ThreadId = null, Title = one.Title ?? one.Words[..Math.Min(one.Words.Length, Limits.Title)] })],
            Notes = [.. Document.Notes, .. entry.Notes],
        }, item: entry.All().First());
    }
}
