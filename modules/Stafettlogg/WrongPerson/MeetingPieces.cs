using Kommune.Stafettlogg.Meetings;

namespace Kommune.Stafettlogg.WrongPerson;

/// <summary>
/// What was typed in a meeting itself, piece by piece, as it would stand in the log it belongs in: a note by whoever wrote it, when it was written.
/// </summary>
internal static class MeetingPieces
{
    /// <param name="meeting">The whole meeting.</param>
    /// <param name="may">The access policy's answer for a section and the instant something was written.</param>
    public static IEnumerable<LogNote> Of(LogMeeting meeting, Func<string, DateTimeOffset, bool> may) =>
    [
        .. meeting.Points.Where(point => may(point.Topic, point.At) && (point.ItemId is null || point.Minutes is not null)).Select(Note),
        .. meeting.Comments.Where(comment => may(Topics.Together, comment.At)).Select(comment => new LogNote
        {
            Id = comment.Id,
            Topic = Topics.Together,
            Title = WrongTexts.Get("wrong.comment"),
            Words = comment.Words,
            ById = comment.ById,
            ByUnitId = comment.ByUnitId,
            By = comment.By,
            At = comment.At,
        }),
    ];

    private static LogNote Note(AgendaPoint point)
    {
        var by = point.MinutesBy ?? new() { ById = point.ById, By = point.From switch { PointFrom.Child => Capacity.Child, PointFrom.Family => Capacity.Guardian, _ => Capacity.Participant }, At = point.At };
        return new()
        {
            Id = point.Id,
            Topic = point.Topic,
            // The words of a goal or measure belong to the log it stands in, and do not go along.
            Title = point.ItemId is null ? point.Words : WrongTexts.Get("wrong.minutes"),
            Words = point.Minutes ?? point.Words,
            ById = by.ById,
            ByUnitId = by.ByUnitId,
            By = by.By,
            At = by.At,
        };
    }
}
