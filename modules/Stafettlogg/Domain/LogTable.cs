namespace Kommune.Stafettlogg;

/// <summary>In which states an operation is possible. Data, so that pages, the baton and tests read the same.</summary>
internal static class LogTable
{
    private static readonly LogState[] Alive = [LogState.Open, LogState.Paused, LogState.ConsentLapsed, LogState.Converting, LogState.Closing];

    public static IReadOnlyDictionary<LogOperation, LogState[]> States { get; } = new Dictionary<LogOperation, LogState[]>
    {
        [LogOperation.Open] = [LogState.Proposed],
        [LogOperation.Decline] = [LogState.Proposed],
        [LogOperation.Write] = [LogState.Open, LogState.Converting, LogState.Closing],
        [LogOperation.ChangeLevel] = [LogState.Open],
        [LogOperation.InviteService] = [LogState.Open],
        // A log is never without a holder, so the baton can be passed whatever else the log waits for.
        [LogOperation.PassBaton] = [LogState.Proposed, .. Alive],
        [LogOperation.Meet] = [LogState.Open, LogState.Converting, LogState.Closing],
        [LogOperation.Pause] = [LogState.Open],
        [LogOperation.Resume] = [LogState.Paused],
        [LogOperation.LapseConsent] = [LogState.Open, LogState.Paused, LogState.Converting, LogState.Closing],
        [LogOperation.RenewConsent] = [LogState.ConsentLapsed],
        [LogOperation.Convert] = [LogState.Open, LogState.Paused],
        [LogOperation.CancelConversion] = [LogState.Converting],
        [LogOperation.CloseConverted] = [LogState.Converting],
        [LogOperation.StartClosing] = [LogState.Open, LogState.Paused],
        // Parents may end the log at any time, also one that waits for a consent.
        [LogOperation.Close] = Alive,
        [LogOperation.Reopen] = [LogState.Closed],
    };

    public static bool May(LogState state, LogOperation operation) => States.TryGetValue(operation, out var states) && states.Contains(state);

    /// <summary>Somebody has the baton and follows the log.</summary>
    public static bool IsOpen(LogState state) => state == LogState.Proposed || Alive.Contains(state);
}
