namespace Kommune.Migrations;

/// <summary>A line of the journal (<c>kp_migration</c>).</summary>
public sealed record AppliedScript
{
    /// <summary>The area it belongs to.</summary>
    public string Area { get; init; } = "";

    /// <summary>Place in the order of its area.</summary>
    public int Number { get; init; }

    /// <summary>The words of its file name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Of its text when it was applied.</summary>
    public string Checksum { get; init; } = "";
}
