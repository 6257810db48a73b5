namespace Kommune.Contracts;

/// <summary>
/// Who may see which sections of a resource, for the resources of every module: asked by professionals, decided by the person and those who
/// act for her or him. The pages are the host's, under <c>/consents/</c>.
/// </summary>
public interface ISharing
{
    /// <summary>
    /// Asks those who decide to let a service see sections. Nothing opens before they have answered (R13). A new question about the same
    /// service takes the place of the old one.
    /// </summary>
    /// <returns>Id of the question.</returns>
    /// <exception cref="AccessDeniedException">When the actor neither writes in the resource nor asks for the own service.</exception>
    /// <exception cref="RuleViolationException">When something is missing: service, sections that can be shared, purpose.</exception>
    Task<Guid> Ask(NewSharingQuestion question);

    /// <summary>
    /// Ends all sharing of a resource on behalf of one of those who decide, as when she or he takes back the consent to the plan itself. The
    /// caller has demanded the right to govern. What others have said yes to stands as their view, and opens nothing.
    /// </summary>
    /// <param name="resourceId">The resource.</param>
    /// <param name="personId">Whose decision it is.</param>
    Task StopAll(Guid resourceId, Guid personId);
}
