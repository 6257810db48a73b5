using Kommune.Platform.People;

namespace Kommune.Platform.Demo;

/// <summary>An invented person. The national number is synthetic: its month is raised by 80.</summary>
internal sealed record DemoPerson(string Code, string GivenName, string FamilyName, string? Born = null, string? NationalId = null)
{
    public string? Phone { get; init; }

    public AddressProtection Protection { get; init; }
}
