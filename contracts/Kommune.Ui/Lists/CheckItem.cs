namespace Kommune.Ui;

/// <summary>A point of a list of what must be in place.</summary>
/// <param name="Text">What.</param>
/// <param name="Done">It is in place.</param>
/// <param name="Help">What to do about it while it is missing.</param>
/// <param name="Href">Where that is done.</param>
/// <param name="Action">Text of that link.</param>
public sealed record CheckItem(string Text, bool Done, string? Help = null, string? Href = null, string? Action = null);
