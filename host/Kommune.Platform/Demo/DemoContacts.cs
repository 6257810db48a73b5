using Kommune.Platform.Data;

namespace Kommune.Platform.Demo;

/// <summary>What the contact register would say of the invented people: most can be reached, some have said no, some not been asked for long.</summary>
internal static class DemoContacts
{
    private static readonly DateOnly Lately = new(2026, 6, 1);
    private static readonly DateOnly LongAgo = new(2024, 12, 1);
    private static readonly string[] Reserved = ["F09", "S08"];
    private static readonly string[] NotAskedForLong = ["F06", "S03"];

    public static Task Add(UnitOfWork unitOfWork, DemoTown town, Func<string, Guid> id) => unitOfWork.Execute(
        "insert into kp_contact (person_id, email, confirmed_on, is_reserved) values (@personId, @email, @confirmedOn, @isReserved)",
        town.Persons.Where(person => person.Born is { } born && DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture).AddYears(15) <= Lately).Select(person => new
        {
            personId = id(person.Code),
            email = $"{person.Code.ToLowerInvariant()}@post.example",
            confirmedOn = NotAskedForLong.Contains(person.Code) ? LongAgo : Lately,
            isReserved = Reserved.Contains(person.Code),
        }));
}
