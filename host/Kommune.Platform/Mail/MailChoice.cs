namespace Kommune.Platform.Mail;

/// <summary>What somebody has chosen.</summary>
internal sealed record MailChoice
{
    public MailWay Way { get; init; } = MailWay.Each;

    public string? SafeEmail { get; init; }
}
