namespace Kommune.Platform.People;

/// <summary>
/// A fødselsnummer or D-number. Exists only on its way into the vault or out of it; prints as stars so that no log, exception or
/// debugger line can carry it (R1). Sex and century are never read from it: from 2032 they are not there (R2).
/// </summary>
internal sealed class NationalId : IEquatable<NationalId>
{
    private const int Length = 11;
    private const int DNumberDay = 40;
    private const int SyntheticMonth = 80;

    private readonly string _digits;

    private NationalId(string digits) => _digits = digits;

    /// <summary>Issued to people who are not registered as resident: the day is raised by 40.</summary>
    public bool IsDNumber => _digits[0] >= '4';

    /// <summary>From Skatteetaten's synthetic population: the month is raised by 80.</summary>
    public bool IsSynthetic => _digits[2] >= '8';

    /// <summary>Reads a number as people type it, spaces allowed. Synthetic numbers only where the configuration says so (R2).</summary>
    public static NationalId? TryParse(string? text, bool allowSynthetic)
    {
        var digits = string.Concat((text ?? "").Where(character => !char.IsWhiteSpace(character)));
        if (digits.Length != Length || !digits.All(char.IsAsciiDigit) || !HasDate(digits, allowSynthetic))
            return null;
        return NationalIdRule.All.Any(rule => rule.Accepts(digits)) ? new NationalId(digits) : null;
    }

    /// <summary>The digits themselves; only for the vault and for the few places the law lets show them.</summary>
    public string Reveal() => _digits;

    public bool Equals(NationalId? other) => other is not null && other._digits == _digits;

    public override bool Equals(object? obj) => Equals(obj as NationalId);

    public override int GetHashCode() => _digits.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => "***********";

    private static bool HasDate(string digits, bool allowSynthetic)
    {
        var (day, month, year) = (Two(digits, 0), Two(digits, 2), Two(digits, 4));
        if (day > DNumberDay)
            day -= DNumberDay;
        if (month > SyntheticMonth && allowSynthetic)
            month -= SyntheticMonth;
        // The century is unknown; 2000 + year is a leap year whenever some century's is.
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000 + year, month);
    }

    private static int Two(string digits, int at) => (digits[at] - '0') * 10 + digits[at + 1] - '0';
}
