namespace Kommune.Stafettlogg;

/// <summary>That the responsible employee writes down an answer somebody gave aloud or on paper.</summary>
internal sealed record OnBehalf
{
    public const string Oral = "oral";
    public const string Paper = "paper";

    /// <summary>Who gave the answer: the person, or who lawfully acts for the person.</summary>
    public required Guid PersonId { get; init; }

    /// <summary><see cref="Oral"/> or <see cref="Paper"/>.</summary>
    public required string Channel { get; init; }
}
