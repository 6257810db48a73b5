namespace Kommune.Contracts;

/// <summary>A part of a resource that can be opened or closed on its own.</summary>
public sealed record Section
{
    /// <summary>The part that says only that the case exists, who is responsible and which service leads.</summary>
    public const string Title = "title";

    /// <summary>Who has said yes to what. A kind with sections that can be shared has it: there the sharing is read and decided.</summary>
    public const string Consents = "consents";

    /// <summary>Stable id within its resource kind: <c>goals</c>.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// The subject's own: never readable by anyone else, not even by grant or in emergency (R39).
    /// </summary>
    public bool OnlySubject { get; init; }

    /// <summary>Employees of the lead service may read it without a grant (the default matrix of the plan).</summary>
    public bool LeadServiceReads { get; init; }

    /// <summary>
    /// The leader of the lead service may read it without a grant: that there is a case, and its dates (R26). Where no section is open to the
    /// whole lead service, colleagues there are as others who have nothing to do with the case.
    /// </summary>
    public bool LeadManagerReads { get; init; }

    /// <summary>The coordinating unit may read it in every case: status, coordinator, dates (R27).</summary>
    public bool CoordinatingUnitReads { get; init; }

    /// <summary>
    /// Health content: from 16 it is the young person's own, and parents read it only when they are given access to it (pbrl § 3-4, R60).
    /// </summary>
    public bool Health { get; init; }

    /// <summary>Part of the minimum that emergency access opens: whom to ring, what to do in a crisis (R40).</summary>
    public bool Emergency { get; init; }

    /// <summary>A service can be given access to it by consent. Never for what only the subject sees.</summary>
    public bool Shareable { get; init; }
}
