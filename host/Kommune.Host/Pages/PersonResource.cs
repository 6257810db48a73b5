using Kommune.Contracts;

namespace Kommune.Host.Pages;

/// <summary>What the shell itself shows about a person: that the person is here, and who has read. Only to the person and those who act for her or him.</summary>
internal static class PersonResource
{
    public const string Id = "person";
    public const string ReadLog = "read-log";

    public static ResourceKind Kind { get; } = new() { Id = Id, Sections = [new Section { Id = Section.Title }, new Section { Id = ReadLog }, new Section { Id = Section.Consents }] };
}
