using Kommune.Contracts;

namespace Kommune.Platform.Tests.Access;

/// <summary>A kind of resource with a section of every sort.</summary>
internal static class Plan
{
    public const string Id = "plan";
    public const string Title = Section.Title;
    public const string Status = "status";
    public const string Goals = "goals";
    public const string Health = "health";
    public const string Economy = "economy";
    public const string Notes = "notes";

    public static ResourceKind Kind { get; } = new()
    {
        Id = Id,
        Sections =
        [
            new Section { Id = Title, LeadServiceReads = true, CoordinatingUnitReads = true, Emergency = true },
            new Section { Id = Status, LeadServiceReads = true, CoordinatingUnitReads = true },
            new Section { Id = Goals, LeadServiceReads = true },
            new Section { Id = Health, Health = true },
            new Section { Id = Economy, Emergency = true },
            new Section { Id = Notes, OnlySubject = true },
        ],
    };

    /// <summary>Another kind, without the sections that limited mandates are about; of the lead service its leader alone knows of it.</summary>
    public static ResourceKind Log { get; } = new() { Id = "log", Sections = [new Section { Id = Title, LeadManagerReads = true, CoordinatingUnitReads = true }, new Section { Id = Goals }] };

    public static IReadOnlyList<string> Sections { get; } = [.. Kind.Sections.Select(section => section.Id)];
}
