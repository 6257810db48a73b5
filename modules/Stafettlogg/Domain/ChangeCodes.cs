namespace Kommune.Stafettlogg;

/// <summary>What can be done with a log. Stored in the history; each has the texts <c>change.…</c> and <c>done.…</c>.</summary>
internal static class ChangeCodes
{
    public const string LogProposed = "log-proposed";
    public const string LogOpened = "log-opened";
    public const string LogDeclined = "log-declined";
    public const string LogAgreed = "log-agreed";
    public const string LogObjected = "log-objected";
    public const string LevelChanged = "level-changed";
    public const string ReasonSet = "reason-set";
    public const string NextSet = "next-set";
    public const string InterpreterSet = "log-interpreter-set";
    public const string ServiceInvited = "service-invited";
    public const string ServiceLeft = "service-left";
    public const string VoiceGiven = "log-voice-given";
    public const string MomentAdded = "moment-added";
    public const string GoalAdded = "log-goal-added";
    public const string GoalEdited = "log-goal-edited";
    public const string MeasureAdded = "log-measure-added";
    public const string MeasureEdited = "log-measure-edited";
    public const string MeasureAnswered = "log-measure-answered";
    public const string MeasureFollowedUp = "log-measure-followed-up";
    public const string Evaluated = "log-evaluated";
    public const string MessageSent = "log-message-sent";
    public const string NoteAdded = "log-note-added";
    public const string ConsentLapsed = "log-consent-lapsed";
    public const string ConsentRenewed = "log-consent-renewed";
    public const string LogPaused = "log-paused";
    public const string LogResumed = "log-resumed";
    public const string ConversionStarted = "conversion-started";
    public const string ConversionCancelled = "conversion-cancelled";
    public const string ClosingStarted = "closing-started";
    public const string LogClosed = "log-closed";
    public const string LogArchived = "log-archived";
    public const string LogReopened = "log-reopened";
    public const string SubjectNamed = "subject-named";
    public const string PersonJoined = "person-joined";
    public const string EntryMovedOut = "entry-moved-out";
    public const string EntryMovedIn = "entry-moved-in";
    public const string EntrySealed = "entry-sealed";

    public static IReadOnlyList<string> All { get; } =
    [
        LogProposed, LogOpened, LogDeclined, LogAgreed, LogObjected, LevelChanged, ReasonSet, NextSet, InterpreterSet, ServiceInvited, ServiceLeft, VoiceGiven, MomentAdded, GoalAdded,
        GoalEdited, MeasureAdded, MeasureEdited, MeasureAnswered, MeasureFollowedUp, Evaluated, MessageSent, NoteAdded, ConsentLapsed, ConsentRenewed,
        LogPaused, LogResumed, ConversionStarted, ConversionCancelled, ClosingStarted, LogClosed, LogArchived, LogReopened,
        SubjectNamed, PersonJoined, EntryMovedOut, EntryMovedIn, EntrySealed,
    ];
}
