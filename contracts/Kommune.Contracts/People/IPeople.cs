namespace Kommune.Contracts;

/// <summary>Reads persons and relations. No access check: the caller has asked <see cref="IAccess"/> about the resource the person appears in.</summary>
public interface IPeople
{
    /// <summary>Persons by id; unknown ids are simply absent.</summary>
    Task<IReadOnlyDictionary<Guid, Person>> Get(IReadOnlyCollection<Guid> ids);

    /// <summary>Those who lawfully act for a person now: guardians of a child, mandates.</summary>
    Task<IReadOnlyList<Relation>> ActingFor(Guid subjectId);

    /// <summary>
    /// The person with this national number, or null. The number is compared by a keyed hash, never stored or logged in clear (R1).
    /// </summary>
    /// <exception cref="RuleViolationException">When the number is not a valid national number here (R2).</exception>
    Task<Person?> FindByNationalId(string nationalId);

    /// <summary>Registers a person whom a notification is about and who is not known yet; without a number the id is temporary (R3).</summary>
    Task<Person> Register(string givenName, string familyName, DateOnly? birthDate, string? nationalId);
}
