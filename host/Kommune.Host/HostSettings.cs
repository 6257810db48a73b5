using System.Net;
using Kommune.Host.Login;
using Kommune.Host.Mail;
using Kommune.Platform.Backup;
using Kommune.Platform.Mail;

namespace Kommune.Host;

/// <summary>What an operator decides: read once at start, and wrong values stop the start with one line.</summary>
internal sealed record HostSettings
{
    public const string DefaultUrl = "http://localhost:5080";

    public required string DataFolder { get; init; }
    public required IReadOnlyList<string> Urls { get; init; }
    public required bool IsDevelopment { get; init; }
    public required bool DemoLogin { get; init; }
    public required bool DemoData { get; init; }
    public required TimeSpan IdleLimit { get; init; }

    /// <summary>This process does what happens at midnight. Hosts that share databases may all have it on, each day is run by one; off in tests, which have midnight when they want it.</summary>
    public bool Jobs { get; init; } = true;

    /// <summary>Modules the demo turns on; null for all it knows.</summary>
    public IReadOnlyList<string>? DemoModules { get; init; }

    /// <summary>Where mail goes out; off when nothing is said.</summary>
    public MailSettings Mail { get; init; } = MailSettings.Off;

    /// <summary>Where people of the municipalities prove who they are; empty when nothing is said.</summary>
    public IReadOnlyList<OidcProvider> Providers { get; init; } = [];

    /// <summary>Where the nights' backups go, and how many are kept.</summary>
    public BackupSettings Backup { get; init; } = new();

    /// <summary>How long a host that is told to stop goes on answering while it says that it is not ready.</summary>
    public TimeSpan DrainTime { get; init; }

    public string ModulesFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "modules");
    public string KeysFolder => Path.Combine(DataFolder, "keys");

    public static HostSettings Read(IConfiguration configuration, IHostEnvironment environment, string? dataFolder, string? urls)
    {
        var section = configuration.GetSection("Kommune");
        return new HostSettings
        {
            DataFolder = Path.GetFullPath(dataFolder ?? configuration["KOMMUNE_DATA"] ?? section["Data"] ?? "data"),
            Urls = (urls ?? configuration["urls"] ?? section["Urls"] ?? DefaultUrl).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            IsDevelopment = environment.IsDevelopment(),
            DemoLogin = Flag(section, "DemoLogin"),
            DemoData = Flag(section, "DemoData"),
            Jobs = section["Jobs"] is null || Flag(section, "Jobs"),
            DemoModules = section["DemoModules"]?.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            IdleLimit = TimeSpan.FromMinutes(Number(section, "IdleMinutes", 1, 24 * 60)),
            Mail = MailConfiguration.Read(section.GetSection("Mail")),
            Providers = OidcConfiguration.Read(section.GetSection("Login")),
            Backup = new BackupSettings
            {
                To = section["Backup:To"] is { Length: > 0 } to ? Path.GetFullPath(to) : null,
                Keep = section["Backup:Keep"] is null ? new BackupSettings().Keep : Number(section, "Backup:Keep", 0, 1000),
            },
            DrainTime = section["DrainSeconds"] is null ? TimeSpan.Zero : TimeSpan.FromSeconds(Number(section, "DrainSeconds", 0, 300)),
            ModulesFolder = Path.GetFullPath(section["Modules"] ?? Path.Combine(AppContext.BaseDirectory, "modules")),
        };
    }

    /// <summary>The provider of a municipality's citizens or employees; null when it has none.</summary>
    public OidcProvider? Provider(string municipality, string path) => Providers.FirstOrDefault(one => one.Municipality == municipality && one.Path == path);

    /// <summary>The first thing that is wrong, in words an operator can act on; null when all is well.</summary>
    public string? Mistake()
    {
        foreach (var url in Urls)
            if (!Uri.TryCreate(Listenable(url), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
                return $"--urls: '{url}' is not an address to listen on. Write for example {DefaultUrl}.";

        if (!DemoLogin) return null;
        if (!IsDevelopment)
            return "Kommune:DemoLogin is on, but the environment is not Development. Anyone could log in as anyone: turn it off, or set ASPNETCORE_ENVIRONMENT=Development on your own machine.";
        return Urls.FirstOrDefault(url => !IsLoopback(url)) is { } open
            ? $"Kommune:DemoLogin is on, but '{open}' can be reached from other machines. Demo login only works on addresses like {DefaultUrl}."
            : null;
    }

    internal static bool IsLoopback(string url)
    {
        var host = new Uri(Listenable(url)).Host.Trim('[', ']');
        return host is "localhost" || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }

    // Kestrel's wildcards are not valid in a URI; for the question "who can reach it" they mean every address.
    private static string Listenable(string url) => url.Replace("://*", "://0.0.0.0", StringComparison.Ordinal).Replace("://+", "://0.0.0.0", StringComparison.Ordinal);

    private static bool Flag(IConfigurationSection section, string key) =>
        section[key] is not { Length: > 0 } text ? false
        : bool.TryParse(text, out var value) ? value
        : throw new ConfigurationMistakeException($"Kommune:{key} is '{text}'; write true or false.");

    private static int Number(IConfigurationSection section, string key, int least, int most) =>
        int.TryParse(section[key], out var value) && value >= least && value <= most
            ? value
            : throw new ConfigurationMistakeException($"Kommune:{key} is '{section[key]}'; write a whole number from {least} to {most}.");
}
