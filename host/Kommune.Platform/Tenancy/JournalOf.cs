using System.Data.Common;
using Kommune.Migrations;

namespace Kommune.Platform.Tenancy;

/// <summary>Which scripts a municipality's database has had, read at once for all areas.</summary>
internal static class JournalOf
{
    /// <summary>Nothing for a database that is new, or none at all: whoever applies the scripts meets the reason.</summary>
    public static async Task<ILookup<string, AppliedScript>> All(Tenant tenant)
    {
        IReadOnlyList<AppliedScript> rows = [];
        try
        {
            await using var unit = tenant.Database.Begin(canWrite: false);
            rows = await unit.Query<AppliedScript>("select area, number, name, checksum from kp_migration");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException || (failure is DbException && !tenant.Database.Dialect.IsAway(failure)))
        {
            // See above.
        }
        return rows.ToLookup(row => row.Area);
    }
}
