namespace Kommune.Benchmarks;

/// <summary>Runs the sections that are asked for, all when none is named, and prints one table.</summary>
internal static class Report
{
    private static readonly string[] HostSections = ["start", "memory", "bytes", "page", "guide"];
    private static readonly string[] AuditSections = ["audit-write", "audit-verify"];
    private static readonly string[] AccessSections = ["access-list"];
    private static readonly string[] BusSections = ["bus-latency", "bus-rate"];
    private static readonly string[] WriteSections = ["writes"];
    private static readonly string[] ManySections = ["many"];
    private static readonly string[] LogSections = ["logs"];
    private static readonly string[] Sections = [.. HostSections, .. AuditSections, .. AccessSections, .. BusSections, .. WriteSections, .. ManySections, .. LogSections];

    public static async Task<int> Run(string[] asked)
    {
        if (asked.Except(Sections).FirstOrDefault() is { } unknown)
        {
            Console.Error.WriteLine($"There is no section {unknown}. Sections: {string.Join(' ', Sections)}");
            return 2;
        }
        bool Wanted(string section) => asked.Length == 0 || asked.Contains(section);

        var figures = new List<Figure>();
        if (HostSections.Any(Wanted)) figures.AddRange(await InFolder(data => HostBenchmarks.Run(data, Wanted)));
        if (AuditSections.Any(Wanted)) figures.AddRange(await InFolder(data => AuditBenchmarks.Run(data, Wanted)));
        if (AccessSections.Any(Wanted)) figures.AddRange(await InFolder(AccessBenchmarks.Run));
        if (BusSections.Any(Wanted)) figures.AddRange(await InFolder(folder => BusBenchmarks.Run(folder, Wanted)));
        if (WriteSections.Any(Wanted)) figures.AddRange(await InFolder(WriteBenchmarks.Run));
        if (ManySections.Any(Wanted)) figures.AddRange(await InFolder(folder => ManyBenchmarks.Run(folder, HostBenchmarks.Host)));
        if (LogSections.Any(Wanted)) figures.AddRange(await InFolder(folder => LogBenchmarks.Run(folder, HostBenchmarks.Host)));
        Print(figures);
        return figures.Exists(figure => figure.IsOver) ? 1 : 0;
    }

    private static async Task<IReadOnlyList<Figure>> InFolder(Func<string, Task<IReadOnlyList<Figure>>> measure)
    {
        var folder = Directory.CreateTempSubdirectory("kommune-benchmark-");
        try
        {
            return await measure(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Print(IEnumerable<Figure> figures)
    {
        Console.WriteLine("| What | Measured | Target | | Of which |");
        Console.WriteLine("|---|---:|---:|---|---|");
        foreach (var figure in figures)
            Console.WriteLine($"| {figure.Name} | {figure.Measured:0.0} {figure.Unit} | {(figure.AtLeast ? "≥ " : "")}{figure.Target:0.#} {figure.Unit} | {(figure.IsOver ? figure.AtLeast ? "under" : "over" : "ok")} | {figure.Details} |");
    }
}
