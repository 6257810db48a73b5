namespace Kommune.Contracts;

/// <summary>
/// Persons without a number: a child that is expected, somebody who has just come. They have a temporary id, and get a number without losing
/// anything that was written, said yes to or read in the meantime (R3).
/// </summary>
public interface ITemporaryPeople
{
    /// <summary>The child somebody expects: the one who is known, or one that is registered now. Who expects it decides for it.</summary>
    /// <param name="parentId">Who is pregnant.</param>
    /// <param name="givenName">What the child is called until it has a name: "Ufødt barn".</param>
    Task<Person> Expected(Guid parentId, string givenName);

    /// <summary>
    /// A temporary person has got a number. Where nobody has it, the person keeps the id and is temporary no longer; where the municipality knows
    /// the number already, everything goes over to that record, and <see cref="PersonMerged"/> tells the modules in their turn.
    /// </summary>
    /// <returns>The person from now on.</returns>
    /// <exception cref="RuleViolationException">
    /// A number or name that is missing or wrong; or the two cannot be shown to be the same: nobody acts for both, both have an open case of the same
    /// kind, or the other is protected. Which of these it is, is not told.
    /// </exception>
    Task<Person> Identify(Guid temporaryId, string? givenName, string? familyName, DateOnly? birthDate, string? nationalId);
}
