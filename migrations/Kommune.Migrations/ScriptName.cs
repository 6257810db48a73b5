using System.Globalization;
using System.Text.RegularExpressions;

namespace Kommune.Migrations;

/// <summary><c>NNNN_words[.expand|.contract][.sqlite|.postgres|.sqlserver].sql</c>, taken apart.</summary>
internal sealed partial record ScriptName(int Number, string Words, ScriptKind Kind, string? Engine)
{
    public static ScriptName Parse(string file)
    {
        var match = Shape().Match(file);
        if (!match.Success || match.Groups["number"].Value == "0000")
            throw new MigrationException(
                $"{file}: a script is named NNNN_words[.expand|.contract][.sqlite|.postgres|.sqlserver].sql, lower-case, numbered from 0001.");

        return new ScriptName(
            int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture),
            match.Groups["words"].Value,
            match.Groups["kind"].Value == "contract" ? ScriptKind.Contract : ScriptKind.Expand,
            match.Groups["engine"].Success ? match.Groups["engine"].Value : null);
    }

    [GeneratedRegex(@"\A(?<number>[0-9]{4})_(?<words>[a-z0-9]+(_[a-z0-9]+)*)(\.(?<kind>expand|contract))?(\.(?<engine>sqlite|postgres|sqlserver))?\.sql\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
