namespace Kommune.Platform.Mail;

/// <summary>A mail that waits.</summary>
internal sealed record MailRow
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public int Attempts { get; init; }
}
