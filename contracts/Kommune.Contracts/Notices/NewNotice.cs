namespace Kommune.Contracts;

/// <summary>A notice to one person.</summary>
public sealed record NewNotice
{
    /// <summary>Who gets it.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>
    /// Stable code. What the person reads after login is the text <c>notice.&lt;kind&gt;</c> among the texts of whoever sends it, in nb, nn
    /// and en: a short sentence without names or health. Outside the platform nothing of it is told.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>The person it concerns, where that is somebody else.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>The resource it concerns; the notice is shown as long as the receiver may know that it exists.</summary>
    public Guid? ResourceId { get; init; }

    /// <summary>Where one reads more, an address of this host that begins with a slash.</summary>
    public required string Href { get; init; }
}
