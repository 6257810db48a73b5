namespace Kommune.Contracts;

/// <summary>
/// One thing that is wrong with what a person asked for, in a form that both a page and the API can show.
/// </summary>
/// <remarks>Domain rules speak in codes; the words are looked up in the module's texts in the reader's language.</remarks>
public sealed record Problem
{
    /// <summary>The input field the message belongs to, as the use case names it (<c>Words</c>, <c>Deadline</c>); null when it concerns the whole request.</summary>
    public string? Field { get; init; }

    /// <summary>Stable code, also the key of the text: <c>problem.goal-words-missing</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Values for the text's placeholders, in order. Never a person's story.</summary>
    public IReadOnlyList<object> Values { get; init; } = [];
}
