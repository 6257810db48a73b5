namespace Kommune.Platform.Insight;

/// <summary>That the subject refuses somebody, as it is shown to the subject.</summary>
internal sealed record BlockRow
{
    public Guid Id { get; init; }

    public Guid? PersonId { get; init; }

    public Guid? UnitId { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public string? UnitName { get; init; }

    public DateTimeOffset StartsAt { get; init; }

    /// <summary>The service, or the employee by name.</summary>
    public string Name => UnitId is null ? $"{GivenName} {FamilyName}" : UnitName ?? "";
}
