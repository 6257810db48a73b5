namespace Kommune.BtiGuide.Content;

/// <summary>Something that stops a guide: where, and a code whose words are in the module's texts.</summary>
internal sealed record GuideProblem(string Where, string Code, string? Detail = null);
