namespace Kommune.Platform.Access;

/// <summary>A yes to sharing as it is sent: what, for how long, and what a child thinks of it.</summary>
internal sealed record ConsentYes
{
    public required IReadOnlyList<string> Sections { get; init; }

    /// <summary>Last day, when it shall be shorter than the municipality's own rule.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>For a child: <c>informed</c>, <c>heard</c> or <c>not-able</c> (R20).</summary>
    public string? ChildsView { get; init; }

    /// <summary>Language of the text that was read.</summary>
    public required string Language { get; init; }
}
