namespace Kommune.Contracts;

/// <summary>
/// The one place that says yes or no. Every page, endpoint, list, count, search and export asks here; a yes is never kept beyond the request.
/// </summary>
public interface IAccess
{
    /// <summary>Who is asking.</summary>
    Actor Actor { get; }

    /// <summary>Whether the actor may use pages and endpoints that demand this permission.</summary>
    bool Holds(string permission);

    /// <summary>
    /// What the actor may do with a resource, decided section by section over facts loaded now (at most two queries). Not audited: call
    /// <see cref="Read"/> before anything is shown.
    /// </summary>
    Task<ResourceAccess> Of(Guid resourceId);

    /// <summary>
    /// Opens the sections the actor may read, and writes the reading to the read log before this returns (R44).
    /// </summary>
    /// <returns>The access; <see cref="ResourceAccess.May(string, Right)"/> tells which of the sections are open.</returns>
    /// <exception cref="AccessDeniedException">When none of the sections may be read; the attempt is audited.</exception>
    Task<ResourceAccess> Read(Guid resourceId, params string[] sections);

    /// <summary>Demands a right to one section in order to change something; audited with the change, or as an attempt when refused.</summary>
    /// <param name="resourceId">The resource.</param>
    /// <param name="section">Id of the section.</param>
    /// <param name="right">The right that is needed.</param>
    /// <param name="action">Stable code of what is being done, for the log: <c>goal-added</c>.</param>
    /// <exception cref="AccessDeniedException">When it is refused.</exception>
    Task<ResourceAccess> Demand(Guid resourceId, string section, Right right, string action);

    /// <summary>
    /// Ids of the resources of a kind that the actor may open at least at <see cref="Section.Title"/>: the same policy for lists, counts and search (R29).
    /// </summary>
    /// <param name="resourceKind">Id of the kind.</param>
    /// <param name="among">Only of these; null for all there are, which for those who lead many is a long list: <see cref="Find"/> gives parts of it.</param>
    Task<IReadOnlyList<Guid>> Visible(string resourceKind, IReadOnlyCollection<Guid>? among = null);

    /// <summary>
    /// A part of the list of those resources, newest first, by name when one is looked for. Limited and counted in the database: what may not
    /// be opened is neither found nor counted (R29).
    /// </summary>
    Task<ResourcePage> Find(ResourceSearch search);
}
