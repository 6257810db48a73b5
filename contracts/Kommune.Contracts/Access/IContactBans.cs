namespace Kommune.Contracts;

/// <summary>
/// Whether people can take part in the same thing: a plan, a meeting, a thread. Ask before somebody is added, with everyone who would then
/// be there (R71, straffeloven § 57).
/// </summary>
public interface IContactBans
{
    /// <summary>
    /// True when two of the persons must not meet now. Which of them, and why, is never told: say only that this cannot be done here, and
    /// that the coordinating unit helps on.
    /// </summary>
    Task<bool> Clash(IReadOnlyCollection<Guid> personIds);
}
