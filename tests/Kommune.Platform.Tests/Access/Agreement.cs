using Kommune.Contracts;

namespace Kommune.Platform.Tests.Access;

/// <summary>A kind of resource whose sections are shared the way modules share: declared, with consents as a section of its own.</summary>
internal static class Agreement
{
    public const string Id = "agreement";
    public const string Goals = "goals";
    public const string Health = "health";
    public const string Economy = "economy";
    public const string Notes = "notes";

    public static ResourceKind Kind { get; } = new()
    {
        Id = Id,
        Sections =
        [
            new Section { Id = Section.Title, LeadServiceReads = true, CoordinatingUnitReads = true },
            new Section { Id = Goals, LeadServiceReads = true, Shareable = true },
            new Section { Id = Health, Health = true, Shareable = true },
            new Section { Id = Economy, Shareable = true },
            new Section { Id = Section.Consents },
            new Section { Id = Notes, OnlySubject = true },
        ],
    };
}
