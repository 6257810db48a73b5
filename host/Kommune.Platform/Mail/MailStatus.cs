namespace Kommune.Platform.Mail;

/// <summary>How mail stands: numbers and codes, nobody's name or address.</summary>
internal sealed record MailStatus
{
    public bool IsOn { get; init; }

    public int Waiting { get; init; }

    public int Letters { get; init; }

    public int Failed { get; init; }

    /// <summary>Why mails wait to be tried again or were given up, and how many.</summary>
    public IReadOnlyList<MailTrouble> Troubles { get; init; } = [];
}
