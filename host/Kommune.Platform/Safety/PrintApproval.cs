namespace Kommune.Platform.Safety;

/// <summary>One wish to print something about a protected person, with the second person's answer.</summary>
internal sealed record PrintApproval
{
    public static TimeSpan Lasts { get; } = TimeSpan.FromDays(1);

    public Guid Id { get; init; }

    public Guid ResourceId { get; init; }

    public Guid AskedBy { get; init; }

    public Guid ApproverId { get; init; }

    public string Purpose { get; init; } = "";

    public DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    public string? Outcome { get; init; }

    public bool Waits(DateTimeOffset now) => AnsweredAt is null && now < AskedAt + Lasts;

    public bool IsApproved(DateTimeOffset now) => Outcome == Printing.Approved && AnsweredAt is { } answered && now < answered + Lasts;
}
