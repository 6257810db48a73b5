using Kommune.Contracts;

namespace Kommune.BtiGuide.Cases;

/// <summary>What is kept about somebody for whom the guide is followed, and who reads it before anyone is given more.</summary>
internal static class CaseSections
{
    public const string Kind = "guide-case";

    /// <summary>Where one is in the guide, and what was decided. For whoever is responsible and for the family; the leader of the unit knows that there is a case (R26).</summary>
    public const string Progress = "progress";

    public static ResourceKind Resource { get; } = new()
    {
        Id = Kind,
        Page = "/bti-guide/cases/{id}",
        Sections = [new() { Id = Section.Title, LeadManagerReads = true }, new() { Id = Progress }],
    };
}
