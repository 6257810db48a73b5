using Kommune.Contracts;
using Kommune.Stafettlogg.Meetings;
using Kommune.Stafettlogg.WrongPerson;
using Kommune.Ui;

namespace Kommune.Stafettlogg;

/// <summary>Everything that stands in a log, for the family's right to see all of it (R49).</summary>
internal sealed class LogData(ReadLog logs, ReadMeetings meetings, SealedStore sealedEntries) : IPersonData
{
    public string ResourceKind => ResourceKinds.LogId;

    public async Task<IReadOnlyList<PersonDatum>> In(Guid resourceId)
    {
        var view = await logs.Do(resourceId);
        var log = view.Log;
        var (held, names) = await meetings.Printed(resourceId);
        return
        [
            .. One(Topics.Together, "data.reason", null, log.Reason),
            .. log.Levels.SelectMany(one => One(Topics.Together, "data.level", null, $"{one.Level}: {PageTexts.Get($"level.{one.Level}")}. {one.Why}")),
            .. log.Voices.SelectMany(one => One(Topics.Voice, "data.voice", one.Id, one.Words ?? one.NotAskedBecause)),
            .. log.BrightMoments.SelectMany(one => One(Topics.Strengths, "data.moment", one.Id, one.Words)),
            .. log.Goals.SelectMany(one => One(one.Topic, "data.goal", one.Id, one.Words, one.Professional)),
            .. log.Measures.SelectMany(one => One(one.Topic, "data.measure", one.Id, one.Title, one.How, PageTexts.Of("measure-status", one.Status))),
            .. log.Evaluations.SelectMany(one => One(one.Topic, "data.evaluation", one.Id, one.Rating is { } rating ? $"{rating}/5" : null, one.Words)),
            .. log.Messages.SelectMany(one => One(one.Topic, "data.message", one.Id, one.Title, one.Words)),
            .. log.Notes.SelectMany(one => One(one.Topic, "data.note", one.Id, one.Title, one.Words, one.File?.Name)),
            .. One(Topics.Together, "data.interpreter", null, log.Interpreter),
            .. held.SelectMany(meeting => Of(meeting, names)),
            // That something was about somebody else is told, what it was is not (R78).
            .. (await sealedEntries.Of(resourceId)).Where(row => view.Sees(row.Section))
                .SelectMany(row => One(row.Section, "data.sealed", row.Id, WrongTexts.Get("wrong.held-back", Dates.Long(Dates.DateOf(row.WrittenAt))))),
            .. One(Topics.Together, "data.closing", null, log.Closing is { } closing ? PageTexts.Of("closing", closing.Reason) : null, log.Closing?.Helped, log.Closing?.Next, log.Closing?.Contact, log.Closing?.Receipt),
        ];
    }

    private static IEnumerable<PersonDatum> Of(LogMeeting meeting, IReadOnlyDictionary<Guid, string> names) =>
    [
        .. One(Topics.Together, "data.meeting", meeting.Id, $"{Dates.LongWithTime(meeting.StartsAt)}: {meeting.Why}", meeting.Place),
        .. meeting.Agenda.SelectMany(point => One(point.Topic, "data.meeting", meeting.Id, point.Words, point.Minutes)),
        .. meeting.Comments.SelectMany(comment => One(Topics.Together, "data.meeting", meeting.Id, $"{names.GetValueOrDefault(comment.ById)}: {comment.Words}")),
    ];

    private static IEnumerable<PersonDatum> One(string section, string heading, Guid? id, params string?[] texts) => texts.OfType<string>().Select(text =>
        new PersonDatum { Section = section, Heading = PageTexts.Get(heading), ItemId = id, Text = text });
}
