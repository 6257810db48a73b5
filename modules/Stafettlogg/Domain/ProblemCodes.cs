namespace Kommune.Stafettlogg;

/// <summary>Every reason this domain gives for a no. Each is also the key of its text.</summary>
internal static class ProblemCodes
{
    public const string ArenaMissing = "problem.log-arena-missing";
    public const string ChildNotInformed = "problem.log-child-not-informed";
    public const string ClosingReasonMissing = "problem.log-closing-reason-missing";
    public const string ConsentMissing = "problem.log-consent-missing";
    public const string DeadlineBeforeStart = "problem.log-deadline-before-start";
    public const string EvaluationEmpty = "problem.log-evaluation-empty";
    public const string Elsewhere = "problem.log-elsewhere";
    public const string Exists = "problem.log-exists";
    public const string GoalMissing = "problem.log-goal-missing";
    public const string LevelSame = "problem.log-level-same";
    public const string LevelUnknown = "problem.log-level-unknown";
    public const string MeasureNotOffered = "problem.log-measure-not-offered";
    public const string NextInPast = "problem.log-next-in-past";
    public const string NobodyToAsk = "problem.log-nobody-to-ask";
    public const string NotNow = "problem.log-not-now";
    public const string NotYourVoice = "problem.log-not-your-voice";
    public const string NotTogether = "problem.log-not-together";
    public const string NotYourAnswer = "problem.log-not-your-answer";
    public const string PauseContactMissing = "problem.log-pause-contact-missing";
    public const string PersonMissing = "problem.log-person-missing";
    public const string RatingUnknown = "problem.log-rating-unknown";
    public const string ReasonMissing = "problem.log-reason-missing";
    public const string ReceiptMissing = "problem.log-receipt-missing";
    public const string SameLog = "problem.log-same";
    public const string ServiceTwice = "problem.log-service-twice";
    public const string StatusMissing = "problem.log-status-missing";
    public const string TextTooLong = "problem.text-too-long";
    public const string TextUnreadable = "problem.text-unreadable";
    public const string TitleMissing = "problem.log-title-missing";
    public const string TopicMissing = "problem.log-topic-missing";
    public const string VoiceMissing = "problem.log-voice-missing";
    public const string WordsMissing = "problem.log-words-missing";

    public static IReadOnlyList<string> All { get; } =
    [
        ArenaMissing, ChildNotInformed, ClosingReasonMissing, ConsentMissing, DeadlineBeforeStart, Elsewhere, EvaluationEmpty, Exists, GoalMissing, LevelSame, LevelUnknown,
        MeasureNotOffered, NextInPast, NobodyToAsk, NotNow, NotTogether, NotYourAnswer, NotYourVoice, PauseContactMissing, PersonMissing, RatingUnknown, ReasonMissing, ReceiptMissing, SameLog, ServiceTwice, StatusMissing,
        TextTooLong, TextUnreadable, TitleMissing, TopicMissing, VoiceMissing, WordsMissing,
    ];
}
