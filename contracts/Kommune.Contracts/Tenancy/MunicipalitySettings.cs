namespace Kommune.Contracts;

/// <summary>Local rules of a municipality (domain settings). Ages and deadlines are data: none is a constant in code.</summary>
public sealed record MunicipalitySettings
{
    /// <summary>Age in years from which a young person gives own consent in addition to the parents (R19).</summary>
    public int YouthConsentAge { get; init; } = 16;

    /// <summary>Whether both guardians must consent (R18, barnelova § 30).</summary>
    public BothGuardians BothGuardians { get; init; } = BothGuardians.Required;

    /// <summary>How many months a consent is valid when <see cref="ConsentEndsWithSchoolYear"/> is false (R16).</summary>
    public int ConsentMonths { get; init; } = 12;

    /// <summary>Consents run to 31 July of the school year instead of a number of months.</summary>
    public bool ConsentEndsWithSchoolYear { get; init; }

    /// <summary>How many days a question about sharing can be answered; after that it must be asked anew.</summary>
    public int ConsentQuestionDays { get; init; } = 30;

    /// <summary>How many days before its last day the giver is asked whether a consent shall go on (R16).</summary>
    public int ConsentReminderDays { get; init; } = 30;

    /// <summary>Working days until the coordinating unit confirms a notification of need.</summary>
    public int ConfirmNotificationDays { get; init; } = 3;

    /// <summary>Working days until the first talk after a confirmed notification.</summary>
    public int FirstTalkDays { get; init; } = 10;

    /// <summary>Days until an interim reply is due when no answer is given (fvl § 11 a).</summary>
    public int InterimReplyDays { get; init; } = 25;

    /// <summary>Working days from yes until a coordinator is appointed.</summary>
    public int AppointCoordinatorDays { get; init; } = 20;

    /// <summary>Working days from consent until the first version of the plan.</summary>
    public int FirstPlanDays { get; init; } = 60;

    /// <summary>Months between evaluations, at most.</summary>
    public int EvaluationMonths { get; init; } = 6;

    /// <summary>Days after a case is closed in which services keep the access they had then; afterwards only the person reads it (R33).</summary>
    public int FollowUpDaysAfterClosing { get; init; } = 30;

    /// <summary>Days a colleague has to answer an offer to take over a case (R51).</summary>
    public int AnswerHandoverDays { get; init; } = 7;

    /// <summary>Days a manager who acts as responsible has to find somebody new (R52).</summary>
    public int NewResponsibleDays { get; init; } = 14;

    /// <summary>Days until somebody who asks about a line of the read log has an answer (R46).</summary>
    public int AnswerLogQuestionDays { get; init; } = 14;

    /// <summary>Roles that may open the minimum about somebody in an emergency, for an hour, with a reason (R40).</summary>
    public IReadOnlyList<string> EmergencyRoles { get; init; } = [Roles.Coordinator, Roles.Professional];

    /// <summary>Working days until the leader has looked at an emergency access (R41).</summary>
    public int ReviewEmergencyDays { get; init; } = 3;

    /// <summary>Who decides when services disagree on which of them leads (R55).</summary>
    public LeadDecider LeadDecider { get; init; } = LeadDecider.CoordinatingUnitLeader;

    /// <summary>Days until a disagreement on the lead service is decided (R55).</summary>
    public int DecideLeadDays { get; init; } = 14;

    /// <summary>What becomes of somebody's relay log when an individual plan is granted.</summary>
    public OnPlanGranted OnPlanGranted { get; init; } = OnPlanGranted.Convert;

    /// <summary>Days without a word in a relay log until it counts as a break in the follow-up.</summary>
    public int SilentLogDays { get; init; } = 60;

    /// <summary>Days whoever holds a relay log can be away before its leader is asked to find somebody.</summary>
    public int AwayHolderDays { get; init; } = 14;

    /// <summary>
    /// Days after its last day on which an overdue task goes up: whoever shall do it is reminded, then the holder of the case, the unit's
    /// manager and the coordinating unit get it (R54).
    /// </summary>
    public IReadOnlyList<int> EscalationDays { get; init; } = [1, 7, 14, 21];

    /// <summary>The hour, Norwegian time, from which nobody gets mail; the same as <see cref="QuietToHour"/> for no quiet hours.</summary>
    public int QuietFromHour { get; init; } = 20;

    /// <summary>The hour at which what has waited is sent, and what is collected once a day.</summary>
    public int QuietToHour { get; init; } = 7;

    /// <summary>Last day of a consent given on a day: 31 July of the school year, or so many months (R16). What the giver is shown and what is stored.</summary>
    public DateOnly ConsentValidTo(DateOnly given)
    {
        if (!ConsentEndsWithSchoolYear)
            return given.AddMonths(ConsentMonths);
        var end = new DateOnly(given.Year, 7, 31);
        return given <= end ? end : end.AddYears(1);
    }
}
