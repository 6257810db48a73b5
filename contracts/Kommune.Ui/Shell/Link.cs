namespace Kommune.Ui;

/// <summary>A text that leads somewhere: a step of the breadcrumbs, an entry in a list of links.</summary>
public sealed record Link(string Text, string Href);
