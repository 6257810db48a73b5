namespace Kommune.BtiGuide.Content;

/// <summary>Where municipalities differ on purpose.</summary>
internal sealed record GuideSettings
{
    /// <summary>Days from the first wondering to the decision; null where the municipality has no such deadline.</summary>
    public int? Level0Days { get; init; }

    /// <summary>Days from the choice of level 2 until the next service is invited.</summary>
    public int? Level2InviteDays { get; init; }

    /// <summary>Days a wonder note that ended at level 0 is kept after the decision (R82).</summary>
    public int WonderNoteKeepDays { get; init; } = 90;

    /// <summary>Forms of Norwegian every text must be in before everybody reads it: both, unless the municipality has only one.</summary>
    public List<string> Languages { get; init; } = ["nb", "nn"];

    /// <summary>Days before the review date on which the owner is reminded.</summary>
    public int ReviewReminderDays { get; init; } = 30;

    /// <summary>Days an anonymous question is kept after it was asked.</summary>
    public int ConsultationKeepDays { get; init; } = 90;

    /// <summary>Where a report to child welfare is made; the platform only leads there (R68).</summary>
    public string? ChildWelfareLink { get; init; }

    /// <summary>The level from which a log may be started.</summary>
    public int LogStartsAtLevel { get; init; } = 1;

    /// <summary>The level from which there must be a log.</summary>
    public int LogMandatoryFromLevel { get; init; } = 2;

    /// <summary>What the municipality calls the log.</summary>
    public Words LogName { get; init; } = new() { Nb = "Stafettlogg", Nn = "Stafettlogg" };

    public int? Days(DeadlineRule? rule) => rule switch
    {
        DeadlineRule.Level0 => Level0Days,
        DeadlineRule.Level2Invite => Level2InviteDays,
        _ => null,
    };
}
