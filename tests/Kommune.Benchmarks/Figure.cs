namespace Kommune.Benchmarks;

/// <summary>One line of the table.</summary>
internal sealed record Figure(string Name, double Measured, double Target, string Unit, string Details)
{
    /// <summary>The target is a floor and not a ceiling.</summary>
    public bool AtLeast { get; init; }

    public bool IsOver => AtLeast ? Measured < Target : Measured > Target;

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
