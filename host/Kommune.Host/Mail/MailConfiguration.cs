using System.Globalization;
using System.Net;
using System.Net.Mail;
using Kommune.Platform.Mail;

namespace Kommune.Host.Mail;

/// <summary>Reads <c>Kommune:Mail</c>. What cannot work stops the start with one line: mail that silently goes nowhere is found out too late.</summary>
internal static class MailConfiguration
{
    private static readonly string[] Known = ["Host", "Port", "Security", "User", "Password", "Senders"];

    /// <exception cref="ConfigurationMistakeException">The first thing that is wrong.</exception>
    public static MailSettings Read(IConfigurationSection section)
    {
        if (!section.Exists()) return MailSettings.Off;
        if (section.GetChildren().FirstOrDefault(child => !Known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            throw Mistake(unknown.Key, $"is not known; known are {string.Join(", ", Known)}");
        var settings = new MailSettings
        {
            Host = section["Host"] is { Length: > 0 } host && Uri.CheckHostName(host) != UriHostNameType.Unknown
                ? host
                : throw Mistake("Host", $"is '{section["Host"]}'; write the name of the server that takes mail on, or leave Mail out"),
            Port = section["Port"] is not { Length: > 0 } text ? 25
                : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port
                : throw Mistake("Port", $"is '{text}'; write a number from 1 to 65535"),
            Security = section["Security"] is not { Length: > 0 } name ? MailSecurity.StartTls
                : Enum.TryParse<MailSecurity>(name, ignoreCase: true, out var security) && security is MailSecurity.None or MailSecurity.StartTls ? security
                : throw Mistake("Security", $"is '{name}'; write None or StartTls"),
            User = section["User"] is { Length: > 0 } user ? user : null,
            Password = section["Password"],
            Senders = section.GetSection("Senders").GetChildren().ToDictionary(sender => sender.Key, sender => sender.Value ?? "", StringComparer.Ordinal),
        };
        if (settings.Senders.Count == 0) throw Mistake("Senders", "is empty; write the address each municipality sends from, by its key");
        foreach (var (key, address) in settings.Senders)
            if (!MailAddress.TryCreate(address, out var parsed) || parsed.Address != address) throw Mistake($"Senders:{key}", $"is '{address}'; write an e-mail address");
        if (settings.User is not null && string.IsNullOrEmpty(settings.Password)) throw Mistake("Password", "is missing; User needs one");
        if (settings is { User: not null, Security: MailSecurity.None } && !IsHere(settings.Host))
            throw Mistake("Security", "is None, so the password would travel in the open; write StartTls");
        return settings;
    }

    private static bool IsHere(string host) => host is "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static ConfigurationMistakeException Mistake(string key, string what) => new($"Kommune:Mail:{key} {what}.");
}
