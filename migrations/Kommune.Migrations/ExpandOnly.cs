using System.Text.RegularExpressions;

namespace Kommune.Migrations;

/// <summary>
/// While hosts are restarted one after the other, the version before works on the same tables, and after an upgrade that went wrong it must be
/// possible to go back to it. So a script only adds, unless its name says <c>.contract</c>.
/// </summary>
internal static partial class ExpandOnly
{
    /// <exception cref="MigrationException">When the script takes away, renames or tightens something that was there before it.</exception>
    public static void Check(MigrationScript script, MigrationArea area, IReadOnlyList<string> statements)
    {
        if (script.Kind == ScriptKind.Contract) return;
        var own = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var statement in statements)
        {
            if (Created().Match(statement) is { Success: true } created) own.Add(Plain(created.Groups["name"].Value));
            else if (Narrowed().Match(statement) is { Success: true } narrowed && !own.Contains(Plain(narrowed.Groups["name"].Value)))
                throw new MigrationException(
                    $"{area.Id}/{script.File} takes away, renames or tightens what the version before may use: {TableOwnership.Start(statement)}. Add only, or put it in a later release in a script named .contract.");
        }
    }

    private static string Plain(string table) => table.Split('.')[^1].Trim('"', '[', ']');

    [GeneratedRegex("""\A\s*create\s+table\s+(?:if\s+not\s+exists\s+)?(?<name>[\w."\[\]]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Created();

    // What may go at any time: an index, a constraint (it only makes room), a default. A column that must be filled is no narrowing when it has
    // a default, which rows of the version before get.
    [GeneratedRegex("""
        \A\s*(?:
            drop\s+(?:table|view|trigger)\s+(?:if\s+exists\s+)?(?<name>[\w."\[\]]+)
          | create\s+unique\s+(?:clustered\s+|nonclustered\s+)?index\s+(?:if\s+not\s+exists\s+)?\S+\s+on\s+(?<name>[\w."\[\]]+)
          | alter\s+table\s+(?<name>[\w."\[\]]+)\s+(?:
                rename\b
              | drop\s+(?!constraint\b)
              | alter\s+column\b(?!.*\bdrop\s+(?:not\s+null|default)\b)(?!.*\bset\s+default\b)
              | (?:with\s+(?:no)?check\s+)?add\s+constraint\b
              | add\s+(?!.*\bdefault\b).*\bnot\s+null\b
            )
        )
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Narrowed();
}
