using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>A log in a list: whose, where it stands, who holds the baton, and when something happens next.</summary>
internal sealed record LogListRow
{
    public required LogHead Head { get; init; }
    public required Person Subject { get; init; }
    public string? HolderName { get; init; }

    /// <summary>The day of the next step has passed and nothing new is agreed.</summary>
    public bool IsLate(DateOnly today) => Head.NextOn < today && LogTable.IsOpen(Head.State);

    public string Tone(DateOnly today) => Head.State switch
    {
        _ when IsLate(today) => "warning",
        LogState.Open => "success",
        LogState.Closed or LogState.Declined => "neutral",
        LogState.ConsentLapsed => "danger",
        _ => "info",
    };
}
