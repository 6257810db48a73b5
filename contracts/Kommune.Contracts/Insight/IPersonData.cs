namespace Kommune.Contracts;

/// <summary>
/// What a module keeps about a person, told when the person asks for all of it (GDPR article 15, R49). A module offers one for each kind of
/// resource it owns; what is missing here is missing in the answer.
/// </summary>
public interface IPersonData
{
    /// <summary>The kind of resource it tells of.</summary>
    string ResourceKind { get; }

    /// <summary>
    /// Everything kept in one resource that the actor may read, in the order a person would read it, in the reader's language. The module
    /// asks the access policy itself, so that the reading is logged.
    /// </summary>
    /// <param name="resourceId">A resource of the kind.</param>
    Task<IReadOnlyList<PersonDatum>> In(Guid resourceId);
}
