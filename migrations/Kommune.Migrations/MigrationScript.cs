using System.Security.Cryptography;
using System.Text;

namespace Kommune.Migrations;

/// <summary>One numbered step of an area's tables.</summary>
/// <remarks>Identity is area, number and words, never the resource it was read from: moving a file must not make it a new script.</remarks>
public sealed record MigrationScript
{
    /// <summary>Reads the number, words, kind and engine from the file name.</summary>
    /// <exception cref="MigrationException">When the name has another shape.</exception>
    public MigrationScript(string area, string file, string sql)
    {
        var name = ScriptName.Parse(file);
        (Area, File, Sql) = (area, file, sql);
        (Number, Name, Kind, Engine) = (name.Number, name.Words, name.Kind, name.Engine);
        Checksum = Hash(sql); // once, not for each of hundreds of municipalities
    }

    /// <summary>The area it belongs to.</summary>
    public string Area { get; }

    /// <summary>File name, for messages.</summary>
    public string File { get; }

    /// <summary>The text as written, with type tokens.</summary>
    public string Sql { get; }

    /// <summary>Place in the order of its area, from 1.</summary>
    public int Number { get; }

    /// <summary>The words of the file name.</summary>
    public string Name { get; }

    /// <summary>Expand or contract.</summary>
    public ScriptKind Kind { get; }

    /// <summary>The one engine it is for; null when it is for every engine that has none of its own.</summary>
    public string? Engine { get; }

    /// <summary>SHA-256 of the text without what an editor or a checkout may change: line endings, trailing blanks, blank lines at the end.</summary>
    public string Checksum { get; }

    private static string Hash(string sql)
    {
        var lines = sql.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd());
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines).TrimEnd('\n'))));
    }
}
