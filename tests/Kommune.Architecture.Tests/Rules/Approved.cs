namespace Kommune.Architecture.Tests.Rules;

/// <summary>What others depend on changes only knowingly: the approved state lies beside the tests, and a difference must be looked at.</summary>
internal static class Approved
{
    private const string Switch = "KOMMUNE_APPROVE";

    public static string? Breach(string name, IReadOnlyList<string> now, string? folder = null)
    {
        var file = Path.Combine(folder ?? Path.Combine(Repository.Root, "tests", "Kommune.Architecture.Tests", "Approved"), name + ".txt");
        if (Environment.GetEnvironmentVariable(Switch) == "1" && folder is null)
        {
            File.WriteAllText(file, string.Concat(now.Select(line => line + "\n")));
            return null;
        }
        var before = File.Exists(file) ? File.ReadAllLines(file) : [];
        if (before.SequenceEqual(now)) return null;

        var lines = before.Except(now).Select(line => "- " + line).Concat(now.Except(before).Select(line => "+ " + line)).DefaultIfEmpty("the order of the lines");
        return $"""
            {name} is not as approved:
            {string.Join('\n', lines)}
            A line that is gone or changed breaks what others have built or stored. If this is meant, approve it:
            {Switch}=1 dotnet run --project tests/Kommune.Architecture.Tests
            """;
    }
}
