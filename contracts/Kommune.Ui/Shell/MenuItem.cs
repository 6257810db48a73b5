namespace Kommune.Ui;

/// <summary>An entry of the main navigation, ready to be shown.</summary>
/// <param name="Text">In the reader's language.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Icon">Name in <see cref="Icons"/>; seen on the phone's bar.</param>
/// <param name="IsCurrent">The reader is there now.</param>
public sealed record MenuItem(string Text, string Href, string Icon, bool IsCurrent = false);
