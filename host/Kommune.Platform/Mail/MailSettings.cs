namespace Kommune.Platform.Mail;

/// <summary>Where mail goes out. Without a host no municipality sends any. No record: a record prints all it has, and this has a password.</summary>
internal sealed class MailSettings
{
    public static MailSettings Off { get; } = new() { Host = "" };

    public required string Host { get; init; }

    public int Port { get; init; } = 25;

    public MailSecurity Security { get; init; } = MailSecurity.None;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The address each municipality sends from, by its key; one that has none sends nothing.</summary>
    public IReadOnlyDictionary<string, string> Senders { get; init; } = new Dictionary<string, string>();

    public bool IsOn => Host.Length > 0;

    public string? SenderOf(string municipality) => IsOn ? Senders.GetValueOrDefault(municipality) : null;
}
