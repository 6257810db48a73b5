namespace Kommune.Contracts;

/// <summary>What was written before a service was let in: closed to it until those who decide open it (R32).</summary>
public interface IEarlierContent
{
    /// <summary>Services that see a resource by consent, but not what was written before. The caller has opened the sharing of the resource first.</summary>
    Task<IReadOnlyList<ClosedEarlierContent>> ClosedTo(Guid resourceId);

    /// <summary>
    /// Says that a service may see what was written before, in the sections it sees. It opens when everybody has said so whose yes sharing takes (R18).
    /// </summary>
    /// <returns>Whether it is open now; false while somebody else has yet to say so.</returns>
    /// <exception cref="AccessDeniedException">When the actor does not decide about the sharing.</exception>
    /// <exception cref="NotFoundException">When nothing is closed to the service.</exception>
    Task<bool> Open(Guid resourceId, Guid unitId);
}
