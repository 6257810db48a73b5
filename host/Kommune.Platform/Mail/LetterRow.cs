namespace Kommune.Platform.Mail;

/// <summary>Somebody who must be written to on paper: who and since when, never where.</summary>
internal sealed record LetterRow
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public string Reason { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public string GivenName { get; init; } = "";

    public string FamilyName { get; init; } = "";

    public bool Protected { get; init; }

    public bool Named { get; init; }

    /// <summary>Who it is, is for those who are named (R70).</summary>
    public bool IsKnown => !Protected || Named;
}
