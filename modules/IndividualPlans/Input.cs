using System.Globalization;
using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>Turns what was typed or sent as text into values, with a problem at the field when it cannot be understood.</summary>
internal static class Input
{
    /// <summary>What browsers send, and what people here write.</summary>
    private static readonly string[] Formats = ["yyyy-MM-dd", "d.M.yyyy", "d.M.yy", "d. M. yyyy"];

    public static DateOnly? Date(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        return DateOnly.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
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
