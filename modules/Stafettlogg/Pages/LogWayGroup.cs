using Kommune.Ui;

namespace Kommune.Stafettlogg.Pages;

/// <summary>What may be done about one matter.</summary>
/// <param name="Heading">Key of its words.</param>
/// <param name="Ways">The most usual first; never empty.</param>
internal sealed record LogWayGroup(string Heading, IReadOnlyList<Link> Ways);
