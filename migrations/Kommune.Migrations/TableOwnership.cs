using System.Text.RegularExpressions;

namespace Kommune.Migrations;

/// <summary>A script touches its own area's tables only: a vendor's upgrade must not be able to change what another module or the platform stores.</summary>
internal static partial class TableOwnership
{
    public static void Check(MigrationScript script, MigrationArea area, string statement)
    {
        var match = Target().Match(statement);
        if (!match.Success)
            throw new MigrationException($"{script.File}: a script may create, alter, drop or fill its own tables, nothing else: {Start(statement)}");

        foreach (Capture name in match.Groups["name"].Captures)
        {
            var table = name.Value.Split('.')[^1].Trim('"', '[', ']');
            if (!area.TablePrefixes.Any(prefix => table.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
                throw new MigrationException(
                    $"{script.File}: {table} does not belong to {area.Id}, whose tables start with {string.Join(" or ", area.TablePrefixes)}.");
        }
    }

    /// <summary>The beginning of a statement on one line, for messages.</summary>
    public static string Start(string statement)
    {
        var line = Blanks().Replace(statement, " ");
        return line.Length <= 120 ? line : line[..120] + "…";
    }

    [GeneratedRegex("""
        \A(?:
            create\s+table\s+(?:if\s+not\s+exists\s+)?(?<name>[\w."\[\]]+)
          | create\s+(?:unique\s+)?(?:clustered\s+|nonclustered\s+)?index\s+(?:if\s+not\s+exists\s+)?\S+\s+on\s+(?<name>[\w."\[\]]+)
          | create\s+trigger\s+(?:if\s+not\s+exists\s+)?\S+\s+.*?\bon\s+(?<name>[\w."\[\]]+)
          | create\s+function\s+(?<name>[\w."\[\]]+)\s*\(
          | (?:create|drop)\s+view\s+(?:if\s+(?:not\s+)?exists\s+)?(?<name>[\w."\[\]]+)
          | drop\s+(?:table|index|trigger)\s+(?:if\s+exists\s+)?(?:ix_|ux_|tr_)?(?<name>[\w."\[\]]+)
          | alter\s+table\s+(?<name>[\w."\[\]]+)(?:\s+rename\s+to\s+(?<name>[\w."\[\]]+))?
          | insert\s+into\s+(?<name>[\w."\[\]]+)
          | update\s+(?<name>[\w."\[\]]+)
          | delete\s+from\s+(?<name>[\w."\[\]]+)
        )
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
