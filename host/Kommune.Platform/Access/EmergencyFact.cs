namespace Kommune.Platform.Access;

/// <summary>That the actor has opened the minimum about the subject in an emergency (fvl § 13 b nr. 7).</summary>
internal sealed record EmergencyFact
{
    /// <summary>However long a row says: nobody works on a minimum page for more than an hour (R40).</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(60);

    /// <summary>The unit the actor was on duty for.</summary>
    public required Guid UnitId { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    public bool IsOpen(DateTimeOffset now) => From <= now && now < To && now < From + Longest;
}
