namespace Kommune.Platform.Safety;

/// <summary>What one parent keeps while somebody else has the care.</summary>
internal sealed record CareRight
{
    public Guid ParentId { get; init; }

    public string GivenName { get; init; } = "";

    public string FamilyName { get; init; } = "";

    public string Remains { get; init; } = "";

    public string Name => $"{GivenName} {FamilyName}";
}
