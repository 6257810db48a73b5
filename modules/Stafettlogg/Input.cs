using System.Globalization;
using Kommune.Contracts;
using Kommune.Ui;

namespace Kommune.Stafettlogg;

/// <summary>Turns what was typed or sent as text into values, with a problem at the field when it cannot be understood.</summary>
internal static class Input
{
    public static DateOnly? Date(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return Dates.TryParse(text, out var date) || DateOnly.TryParseExact(text.Trim(), "d.M.yy", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
            ? date
            : throw new RuleViolationException("problem.date", field);
    }

    /// <summary>A choice from a list. Numbers are refused: they are nobody's words, and they would let undefined values in.</summary>
    public static T Choice<T>(string? text, string field) where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(text)) return default;
        return Enum.GetNames<T>().Contains(text.Trim(), StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<T>(text.Trim(), ignoreCase: true)
            : throw new RuleViolationException("problem.choose", field);
    }
}
