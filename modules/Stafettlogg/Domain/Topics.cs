using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>What a log is about, and what a family shares it by: each is a section that access is given to.</summary>
internal static class Topics
{
    /// <summary>What the child says, and how she or he wants to take part.</summary>
    public const string Voice = "voice";

    /// <summary>Bright moments: what works.</summary>
    public const string Strengths = "strengths";

    /// <summary>What concerns the cooperation as a whole: why there is a log, levels, meetings.</summary>
    public const string Together = "together";
    public const string Wellbeing = "wellbeing";
    public const string Language = "language";
    public const string Interaction = "interaction";
    public const string Learning = "learning";
    public const string Absence = "absence";
    public const string Home = "home";
    public const string Health = "health";

    /// <summary>Topics of goals, measures, agenda items, messages and notes.</summary>
    public static IReadOnlyList<string> OfContent { get; } = [Together, Wellbeing, Language, Interaction, Learning, Absence, Home, Health];

    /// <summary>Everything a page of the log can show.</summary>
    public static IReadOnlyList<string> Shown { get; } = [Section.Title, Voice, Strengths, .. OfContent, Section.Consents];
}
