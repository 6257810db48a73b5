namespace Kommune.Contracts;

/// <summary>A consent with everything R11 asks for. Never called "GDPR consent": the processing has its own legal basis (R22).</summary>
public sealed record Consent
{
    /// <summary>Id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The resource it concerns.</summary>
    public required Guid ResourceId { get; init; }

    /// <summary>To make the plan or log, or to share it.</summary>
    public required ConsentKind Kind { get; init; }

    /// <summary>Who gives it.</summary>
    public required Guid GiverId { get; init; }

    /// <summary>In which capacity: <c>self</c>, <c>parental-responsibility</c>, <c>mandate</c>.</summary>
    public required string Capacity { get; init; }

    /// <summary>The receiving service for <see cref="ConsentKind.Share"/>; a service, never a named employee (R12).</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Sections the receiver may see (R17).</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>What it is for, in the words the giver was shown.</summary>
    public required string Purpose { get; init; }

    /// <summary>Version of the information text that was shown.</summary>
    public required string TextVersion { get; init; }

    /// <summary>Language of that text.</summary>
    public required string Language { get; init; }

    /// <summary>How it was given: <c>digital</c>, <c>paper</c>, <c>oral</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>For a child: <c>informed</c>, <c>heard</c> or <c>not-able</c> (R20); null for adults.</summary>
    public string? ChildsView { get; init; }

    /// <summary>When it was given, UTC.</summary>
    public DateTimeOffset GivenAt { get; init; }

    /// <summary>Last day it is valid (R16).</summary>
    public required DateOnly ValidTo { get; init; }

    /// <summary>When it was withdrawn, UTC; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Who wrote the withdrawal down: the giver, or the employee who was told.</summary>
    public Guid? WithdrawnBy { get; init; }

    /// <summary>The employee who wrote down what was said or signed; null for what the giver did herself.</summary>
    public Guid? RegisteredBy { get; init; }

    /// <summary>When the giver confirmed what an employee had written down, UTC; until then it is marked so.</summary>
    public DateTimeOffset? ConfirmedAt { get; init; }

    /// <summary>Written down by an employee, and not yet confirmed by the giver.</summary>
    public bool WaitsForConfirmation => RegisteredBy is not null && ConfirmedAt is null && WithdrawnAt is null;

    /// <summary>Whether it stands on a day.</summary>
    public bool IsValid(DateOnly day) => WithdrawnAt is null && day <= ValidTo;
}
