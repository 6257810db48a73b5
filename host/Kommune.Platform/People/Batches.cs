namespace Kommune.Platform.People;

/// <summary>Lists of ids in pieces that every engine accepts as parameters (SQL Server takes 2,100 in one statement).</summary>
internal static class Batches
{
    public const int Size = 500;

    public static IEnumerable<Guid[]> InBatches(this IEnumerable<Guid> ids) => ids.Distinct().Chunk(Size);
}
