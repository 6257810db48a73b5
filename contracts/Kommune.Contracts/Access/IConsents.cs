namespace Kommune.Contracts;

/// <summary>
/// Consents and the grants they carry. A consent is data, not a file (R11). Withdrawal takes effect in the transaction that stores it (R14).
/// </summary>
public interface IConsents
{
    /// <summary>Stores a consent; for a sharing consent the receiving unit gets access to the sections from now on.</summary>
    /// <returns>Id of the consent.</returns>
    /// <exception cref="RuleViolationException">When a mandatory part is missing (R11, R20).</exception>
    Task<Guid> Give(Consent consent);

    /// <summary>Ends a consent now; every grant it carries ends with it. No reason is asked.</summary>
    Task Withdraw(Guid consentId);

    /// <summary>Stores that somebody was asked and said no: only date and who asked (R15).</summary>
    Task Refuse(Guid resourceId, Guid askedBy);

    /// <summary>Consents of a resource, newest first, also ended ones.</summary>
    Task<IReadOnlyList<Consent>> Of(Guid resourceId);

    /// <summary>Whose yes it takes for somebody's plan or log, by the municipality's rules and the person's age today (R18, R19).</summary>
    Task<ConsentGivers> Givers(Guid subjectId);
}
