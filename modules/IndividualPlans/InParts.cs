namespace Kommune.IndividualPlans;

/// <summary>Asks for many ids in parts: SQL Server takes 2 100 parameters, and every part but the last has one plan to cache.</summary>
internal static class InParts
{
    private const int Size = 1000;

    public static async Task<IReadOnlyList<T>> Of<T>(IReadOnlyCollection<Guid> ids, Func<IReadOnlyList<Guid>, Task<IReadOnlyList<T>>> ask)
    {
        var found = new List<T>();
        foreach (var part in ids.Distinct().Chunk(Size)) found.AddRange(await ask(part));
        return found;
    }
}
