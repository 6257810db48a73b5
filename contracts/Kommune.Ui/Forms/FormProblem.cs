namespace Kommune.Ui;

/// <summary>A problem in the reader's words.</summary>
/// <param name="Field">The field it belongs to; null when it concerns the whole form.</param>
/// <param name="Text">What is wrong and what to do about it.</param>
public sealed record FormProblem(string? Field, string Text);
