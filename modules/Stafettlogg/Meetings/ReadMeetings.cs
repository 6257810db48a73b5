using Kommune.Contracts;

namespace Kommune.Stafettlogg.Meetings;

/// <summary>Opens meetings for a reader: the reading is logged, and points of topics the reader may not see are not there (R17).</summary>
internal sealed class ReadMeetings(ReadLog reading, MeetingStore meetings, IPeople people)
{
    public async Task<(LogView Log, IReadOnlyList<LogMeeting> Meetings)> All(Guid logId)
    {
        var log = await Open(logId);
        return (log, [.. (await meetings.Of(logId)).Where(meeting => log.Access.May(Topics.Together, meeting.Points.Select(point => point.At).DefaultIfEmpty(meeting.StartsAt).Min())).Select(meeting => Seen(meeting, log))]);
    }

    public async Task<MeetingView> One(Guid logId, Guid id)
    {
        var log = await Open(logId);
        var meeting = Seen(await meetings.Get(logId, id), log);
        return new()
        {
            Log = log,
            Meeting = meeting,
            Measures = [.. meeting.Decisions.Select(decision => log.Log.Measures.FirstOrDefault(one => one.Id == decision.MeasureId)).OfType<LogMeasure>()],
            Voice = log.Log.Voices.LastOrDefault(voice => voice.MeetingId == id),
            Names = (await people.Get([.. meeting.Invited.Append(meeting.CalledById).Concat(meeting.Comments.Select(comment => comment.ById)).Distinct()])).ToDictionary(one => one.Key, one => one.Value.Name),
        };
    }

    private async Task<LogView> Open(Guid logId)
    {
        var log = await reading.Do(logId);
        return log.Sees(Topics.Together) ? log : throw new AccessDeniedException(DenyReason.SectionNotShared);
    }

    private static LogMeeting Seen(LogMeeting meeting, LogView log) => meeting with
    {
        Points = [.. meeting.Points.Where(point => log.Sees(point.Topic) && log.Access.May(point.Topic, point.At))],
        Decisions = [.. meeting.Decisions.Where(decision => log.Sees(decision.Topic) && log.Access.May(decision.Topic, decision.At))],
        // Nothing shown may tell where somebody protected is (R69).
        Place = log.Access.ShowsPlaces ? meeting.Place : null,
    };
}
