using Kommune.Contracts;
using Kommune.Platform.Data;

namespace Kommune.Platform.People;

/// <summary>All SQL that writes a person.</summary>
internal sealed class PersonStore(IUnitOfWork unitOfWork, NationalIdVault vault, TimeProvider clock)
{
    public Task Add(string municipality, NewPerson person) => unitOfWork.Execute(
        """
        insert into kp_person (id, given_name, family_name, search_name, birth_date, language, phone, email,
          national_id_cipher, national_id_hash, address_protection, is_temporary, created_at)
        values (@id, @givenName, @familyName, @searchName, @birthDate, @language, @phone, @email,
          @cipher, @hash, @addressProtection, @isTemporary, @now)
        """,
        new
        {
            id = person.Id,
            givenName = person.GivenName,
            familyName = person.FamilyName,
            searchName = SearchText.Normalise($"{person.GivenName} {person.FamilyName}"),
            birthDate = person.BirthDate,
            language = person.Language,
            phone = person.Phone,
            email = person.Email,
            cipher = person.NationalId is { } id ? vault.Encrypt(person.Id, id) : null,
            hash = person.NationalId is { } number ? vault.Hash(municipality, number) : null,
            addressProtection = person.AddressProtection.ToString(),
            isTemporary = person.IsTemporary,
            now = clock.GetUtcNow(),
        });

    /// <summary>A temporary person has got a number, and keeps the id.</summary>
    public Task Identify(string municipality, Guid id, string givenName, string familyName, DateOnly birthDate, NationalId number) => unitOfWork.ExecuteOne(
        """
        update kp_person set given_name = @givenName, family_name = @familyName, search_name = @searchName, birth_date = @birthDate,
          national_id_cipher = @cipher, national_id_hash = @hash, is_temporary = @no
        where id = @id
        """,
        new
        {
            id,
            givenName,
            familyName,
            searchName = SearchText.Normalise($"{givenName} {familyName}"),
            birthDate,
            cipher = vault.Encrypt(id, number),
            hash = vault.Hash(municipality, number),
            no = false,
        });
}
