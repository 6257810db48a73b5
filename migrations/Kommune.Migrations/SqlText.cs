using System.Text;

namespace Kommune.Migrations;

/// <summary>Splits a script at its semicolons, so that a failure can name the statement.</summary>
internal static class SqlText
{
    /// <summary>The statements without their comments.</summary>
    public static IReadOnlyList<string> Statements(string sql)
    {
        var statements = new List<string>();
        var current = new StringBuilder();
        var word = new StringBuilder();
        var words = new List<string>();
        var depth = 0; // open BEGIN and CASE: the semicolons inside a trigger do not end it

        for (var i = 0; i <= sql.Length; i++)
        {
            var c = i < sql.Length ? sql[i] : ';';
            if (char.IsLetterOrDigit(c) || c == '_')
            {
                word.Append(char.ToLowerInvariant(c));
                current.Append(c);
                continue;
            }
            EndWord();

            if (c is '-' or '/' && Comment(sql, i) is var end and > 0)
            {
                current.Append(' ');
                i = end - 1;
            }
            else if (c is '\'' or '"' or '[')
            {
                var close = sql.IndexOf(c == '[' ? ']' : c, i + 1);
                var stop = close < 0 ? sql.Length : close + 1;
                current.Append(sql, i, stop - i);
                i = stop - 1;
            }
            else if (c == ';' && (depth == 0 || i >= sql.Length))
            {
                if (current.ToString().Trim() is { Length: > 0 } statement) statements.Add(statement);
                current.Clear();
                words.Clear();
                depth = 0;
            }
            else
            {
                current.Append(c);
            }
        }
        return statements;

        void EndWord()
        {
            if (word.Length == 0) return;
            var text = word.ToString();
            word.Clear();
            words.Add(text);
            if (words[0] != "create" || !words.Contains("trigger")) return;
            if (text is "begin" or "case") depth++;
            else if (text == "end") depth--;
        }
    }

    /// <summary>Position after the comment that starts here; 0 when none does.</summary>
    private static int Comment(string sql, int start)
    {
        if (string.CompareOrdinal(sql, start, "--", 0, 2) == 0)
            return sql.IndexOf('\n', start) is var line and >= 0 ? line : sql.Length;
        if (string.CompareOrdinal(sql, start, "/*", 0, 2) == 0)
            return sql.IndexOf("*/", start + 2, StringComparison.Ordinal) is var end and >= 0 ? end + 2 : sql.Length;
        return 0;
    }
}
