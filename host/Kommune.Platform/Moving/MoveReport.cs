namespace Kommune.Platform.Moving;

/// <summary>What was moved.</summary>
/// <param name="Tables">Rows and the sum of their hashes, the same in both places.</param>
/// <param name="AuditLines">Lines of the read log that were walked in the new place.</param>
internal sealed record MoveReport(IReadOnlyList<(string Table, long Rows, string Hash)> Tables, long AuditLines)
{
    public long Rows => Tables.Sum(table => table.Rows);
}
