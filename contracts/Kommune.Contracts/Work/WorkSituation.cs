namespace Kommune.Contracts;

/// <summary>What one is in the middle of when one looks for a tool.</summary>
public sealed record WorkSituation
{
    /// <summary>The person it is about; null while no registered person is in it, as when somebody only reads the guide.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Level of the action guide, 0 to 3; null when the work follows no guide. A log that begins here begins at this level.</summary>
    public int? Level { get; init; }
}
