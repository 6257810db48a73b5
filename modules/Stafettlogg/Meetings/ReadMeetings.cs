using Kommune.Contracts;

namespace Kommune.Stafettlogg.Meetings;

/// <summary>Opens meetings for a reader: the reading is logged, and points of topics the reader may not see are not there (R17).</summary>
internal sealed class ReadMeetings(ReadLog reading, MeetingStore meetings, IPeople people)
{
    public async Task<(LogView Log, IReadOnlyList<LogMeeting> Meetings)> All(Guid logId)
    {
        var log = await Open(logId);
        return (log, [.. (await meetings.Of(logId)).Select(meeting => (Meeting: meeting, Seen: Seen(meeting, log))).Where(one => MaySee(one.Meeting, one.Seen, log)).Select(one => one.Seen)]);
    }

    public async Task<MeetingView> One(Guid logId, Guid id)
    {
        var log = await Open(logId);
        var stored = await meetings.Get(logId, id);
        var meeting = Seen(stored, log);
        if (!MaySee(stored, meeting, log)) throw new NotFoundException();
        return new()
        {
            Log = log,
            Meeting = meeting,
            Measures = [.. meeting.Decisions.Select(decision => log.Log.Measures.FirstOrDefault(one => one.Id == decision.MeasureId)).OfType<LogMeasure>()],
            Voice = log.Log.Voices.LastOrDefault(voice => voice.MeetingId == id),
            Names = (await people.Get([.. meeting.Invited.Append(meeting.CalledById).Concat(meeting.Comments.Select(comment => comment.ById)).Distinct()])).ToDictionary(one => one.Key, one => one.Value.Name),
        };
    }

    /// <summary>All meetings with names, for paper and for whoever asks for everything; none for a reader who sees none of the cooperation.</summary>
    public async Task<(IReadOnlyList<LogMeeting> Meetings, IReadOnlyDictionary<Guid, string> Names)> Printed(Guid logId)
    {
        if ((await reading.Do(logId)).OnlyDates) return ([], new Dictionary<Guid, string>());
        var (_, all) = await All(logId);
        var ids = all.SelectMany(meeting => meeting.Present.Concat(meeting.Comments.Select(comment => comment.ById))).Distinct().ToList();
        return (all, (await people.Get(ids)).ToDictionary(one => one.Key, one => one.Value.Name));
    }

    private async Task<LogView> Open(Guid logId)
    {
        var log = await reading.Do(logId);
        if (!log.OnlyDates) return log;
        throw new AccessDeniedException(log.Log.State == LogState.ConsentLapsed ? DenyReason.ConsentEnded : DenyReason.SectionNotShared);
    }

    /// <summary>A service that is let in to one topic comes to the meeting for that topic (R17): without a point of it there is no meeting for the service.</summary>
    private static bool MaySee(LogMeeting stored, LogMeeting seen, LogView log) =>
        seen.Points.Count > 0 || (log.Sees(Topics.Together) && log.Access.May(Topics.Together, stored.Points.Select(point => point.At).DefaultIfEmpty(stored.StartsAt).Min()));

    private static LogMeeting Seen(LogMeeting meeting, LogView log) => meeting with
    {
        Points = [.. meeting.Points.Where(point => log.Sees(point.Topic) && log.Access.May(point.Topic, point.At))],
        Decisions = [.. meeting.Decisions.Where(decision => log.Sees(decision.Topic) && log.Access.May(decision.Topic, decision.At))],
        Comments = log.Sees(Topics.Together) ? meeting.Comments : [],
        // Nothing shown may tell where somebody protected is (R69).
        Place = log.Access.ShowsPlaces ? meeting.Place : null,
    };
}
