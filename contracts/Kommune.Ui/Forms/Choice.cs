namespace Kommune.Ui;

/// <summary>One thing to choose.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is read.</param>
/// <param name="Help">A line below, in radio and check groups.</param>
public sealed record Choice(string Value, string Text, string? Help = null);
