namespace Kommune.Stafettlogg.Meetings;

/// <summary>The minutes are done.</summary>
internal sealed record PublishRequest
{
    /// <summary>The next day somebody does something; null when none is agreed.</summary>
    public DateOnly? Next { get; init; }
}
