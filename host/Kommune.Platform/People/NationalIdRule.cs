namespace Kommune.Platform.People;

/// <summary>
/// One set of check-digit rules for fødselsnummer and D-number. Both rules are in force side by side (R2): a number issued before 2032
/// satisfies <see cref="Classic"/>, one issued later may only satisfy <see cref="From2032"/>.
/// </summary>
/// <remarks>
/// Source: Skatteetaten, "Nytt fødselsnummer fra 2032". The weights are unchanged; from 2032 the weighted sum including the first check
/// digit may leave 0, 1, 2 or 3 modulo 11, which gives four times as many numbers. The second check digit keeps its rule.
/// </remarks>
internal sealed record NationalIdRule
{
    private static readonly int[] FirstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    private static readonly int[] SecondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

    public static NationalIdRule Classic { get; } = new() { Name = "classic", FirstRemainders = [0] };

    public static NationalIdRule From2032 { get; } = new() { Name = "2032", FirstRemainders = [0, 1, 2, 3] };

    public static IReadOnlyList<NationalIdRule> All { get; } = [Classic, From2032];

    public required string Name { get; init; }

    /// <summary>What the sum over the first ten digits may leave modulo 11.</summary>
    public required IReadOnlyList<int> FirstRemainders { get; init; }

    public bool Accepts(ReadOnlySpan<char> digits) =>
        FirstRemainders.Contains(Remainder(digits, FirstWeights)) && Remainder(digits, SecondWeights) == 0;

    private static int Remainder(ReadOnlySpan<char> digits, int[] weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += (digits[i] - '0') * weights[i];
        return sum % 11;
    }
}
