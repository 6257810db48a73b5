using System.CommandLine;

namespace Kommune.Host.Commands;

/// <summary>Options of every command.</summary>
internal sealed class CommonOptions
{
    public Option<string?> Data { get; } = new("--data")
    {
        Description = "Folder with the municipalities, their databases and keys. Default: KOMMUNE_DATA, else ./data.",
        HelpName = "DIR",
        Recursive = true,
    };

    public Option<string?> Urls { get; } = new("--urls")
    {
        Description = $"Addresses to listen on, separated by semicolons. Default: {HostSettings.DefaultUrl}.",
        HelpName = "URLS",
        Recursive = true,
    };

    public Arguments Read(ParseResult result) => new(result.GetValue(Data), result.GetValue(Urls));

    internal sealed record Arguments(string? Data, string? Urls);
}
