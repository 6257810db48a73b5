namespace Kommune.Contracts;

/// <summary>
/// What changes at midnight: birthdays, expiry, deadlines. Runs once for each municipality and Norwegian day, just after midnight
/// Europe/Oslo, in a unit of work of its own that commits with the note that it has run.
/// </summary>
/// <remarks>
/// Days on which the host was down are caught up in order, so the day is the argument and not the clock's; of a job that is new here, only
/// today. A day that fails is tried again until it succeeds, and the days after it wait.
/// </remarks>
public interface IDailyJob
{
    /// <summary>Does what the day asks for.</summary>
    /// <param name="day">The day that has begun, in Norway.</param>
    Task Run(DateOnly day);
}
