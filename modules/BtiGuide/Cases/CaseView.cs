using Kommune.BtiGuide.Content;
using Kommune.Contracts;

namespace Kommune.BtiGuide.Cases;

/// <summary>A case as this reader may see it. Without the right to its progress there is only that it exists, and who is responsible.</summary>
internal sealed record CaseView
{
    public required GuideCase Case { get; init; }

    public required Person Subject { get; init; }

    public required ResponsibleContact? Responsible { get; init; }

    public required GuideVersion Version { get; init; }

    /// <summary>The version everybody reads, when it is another.</summary>
    public GuideVersion? Newer { get; init; }

    public bool SeesProgress { get; init; }

    public bool MayMove { get; init; }

    public IReadOnlyList<CaseMove> Moves { get; init; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; init; } = new Dictionary<Guid, string>();

    /// <summary>Each move was made in a version of its own.</summary>
    public IReadOnlyDictionary<Guid, Guide> Guides { get; init; } = new Dictionary<Guid, Guide>();
}
