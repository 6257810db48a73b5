namespace Kommune.Stafettlogg.Meetings;

/// <summary>A call to a meeting as somebody writes it.</summary>
internal sealed record MeetingInput
{
    public DateTimeOffset? StartsAt { get; init; }
    public string? Place { get; init; }
    public string? VideoLink { get; init; }
    public string? Why { get; init; }

    /// <summary>Where the family needs an interpreter: what is done about it.</summary>
    public InterpreterAnswer Interpreter { get; init; }
}
