namespace Kommune.Benchmarks;

/// <summary>One line of the table.</summary>
internal sealed record Figure(string Name, double Measured, double Target, string Unit, string Details)
{
    public bool IsOver => Measured > Target;
}
