namespace Kommune.Stafettlogg.Meetings;

/// <summary>Minutes as they were written.</summary>
internal sealed record MinutesRequest
{
    /// <summary>The version that was read.</summary>
    public required int Version { get; init; }

    /// <summary>By point; a point that is not named stays as it is.</summary>
    public IReadOnlyDictionary<Guid, string?> Words { get; init; } = new Dictionary<Guid, string?>();
    public IReadOnlyCollection<Guid> Present { get; init; } = [];
}
