namespace Kommune.Contracts;

/// <summary>A goal that goes along into another case.</summary>
public sealed record CarriedGoal
{
    /// <summary>Its id where it comes from: what has been taken already is not taken again.</summary>
    public required Guid Id { get; init; }

    /// <summary>In the person's own words.</summary>
    public required string Words { get; init; }

    /// <summary>Who said yes to it going along.</summary>
    public required Guid GivenById { get; init; }
}
