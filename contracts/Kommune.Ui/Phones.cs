namespace Kommune.Ui;

/// <summary>Phone numbers as people read them, and as a link.</summary>
public static class Phones
{
    /// <summary><c>68 05 00 12</c>, <c>912 34 567</c>, <c>116 111</c>; the spaces are non-breaking. Anything else is left as it is.</summary>
    public static string Format(string phone)
    {
        var digits = Digits(phone);
        return digits.Length switch
        {
            // Mobile numbers and 800 numbers are read three, two, three; the others in pairs.
            8 when digits[0] is '4' or '9' or '8' => $"{digits[..3]}\u00a0{digits[3..5]}\u00a0{digits[5..]}",
            8 => $"{digits[..2]}\u00a0{digits[2..4]}\u00a0{digits[4..6]}\u00a0{digits[6..]}",
            6 => $"{digits[..3]}\u00a0{digits[3..]}",
            5 => $"{digits[..2]}\u00a0{digits[2..]}",
            3 => digits,
            _ => phone,
        };
    }

    /// <summary><c>tel:+4768050012</c>; short numbers without the country code.</summary>
    public static string Href(string phone)
    {
        var digits = Digits(phone);
        return digits.Length == 8 ? $"tel:+47{digits}" : phone.TrimStart().StartsWith('+') ? $"tel:+{digits}" : $"tel:{digits}";
    }

    private static string Digits(string phone) => string.Concat(phone.Where(char.IsAsciiDigit)) is { Length: 10 } full && phone.TrimStart().StartsWith("+47", StringComparison.Ordinal)
        ? full[2..]
        : string.Concat(phone.Where(char.IsAsciiDigit));
}
