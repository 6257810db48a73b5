using System.Text.RegularExpressions;

namespace Kommune.Platform.Files;

/// <summary>What a kept file is called.</summary>
internal static partial class FileNames
{
    private const int Longest = 80;
    private const string Unnamed = "dokument";

    /// <summary>Without folders and signs that no file system likes, with the ending of what it is; without a national number (R1).</summary>
    public static string Tidy(string? name, FileKind kind)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var dot = last.LastIndexOf('.');
        var bare = Number().Replace(Unwanted().Replace(dot > 0 ? last[..dot] : last, " "), " ");
        bare = Blanks().Replace(bare, " ").Trim(' ', '.');
        if (bare.Length > Longest) bare = bare[..Longest].TrimEnd();
        return (bare.Length == 0 ? Unnamed : bare) + kind.Ending;
    }

    [GeneratedRegex(@"[^\p{L}\p{N} ._()-]")]
    private static partial Regex Unwanted();

    [GeneratedRegex(@"\d{6}[ .-]?\d{5}")]
    private static partial Regex Number();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
