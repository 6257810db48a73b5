namespace Kommune.Stafettlogg.Api;

internal sealed record WrongPersonRequest
{
    /// <summary>The entry that is about somebody else.</summary>
    public Guid ItemId { get; init; }

    /// <summary>The log it belongs in; null seals it.</summary>
    public Guid? ToLogId { get; init; }
}
