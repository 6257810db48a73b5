namespace Kommune.Platform.Mail;

/// <summary>A reason and how many mails it holds back.</summary>
internal sealed record MailTrouble
{
    public string Reason { get; init; } = "";

    public int Count { get; init; }
}
