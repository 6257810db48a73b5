using Kommune.Contracts;

namespace Kommune.IndividualPlans.Api;

/// <summary>Who is responsible and how to reach her or him.</summary>
internal sealed record ContactAnswer
{
    public required Guid PersonId { get; init; }
    public required string Name { get; init; }
    public required string Role { get; init; }
    public required string Unit { get; init; }
    public string? Phone { get; init; }
    public string? StandInName { get; init; }
    public string? StandInPhone { get; init; }

    public static ContactAnswer? Of(ResponsibleContact? contact) => contact is null ? null : new()
    {
        PersonId = contact.PersonId,
        Name = contact.Name,
        Role = contact.Role,
        Unit = contact.Unit.Name,
        Phone = contact.Phone,
        StandInName = contact.StandInName,
        StandInPhone = contact.StandInPhone,
    };
}
