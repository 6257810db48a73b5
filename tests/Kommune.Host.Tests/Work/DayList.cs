namespace Kommune.Host.Tests.Work;

/// <summary>What a test's daily job has seen, and on which days it shall fail.</summary>
internal sealed class DayList
{
    public List<DateOnly> Ran { get; } = [];

    public HashSet<DateOnly> Fails { get; } = [];
}
