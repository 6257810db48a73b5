using System.Text;

namespace Kommune.AuditCheck;

/// <summary>
/// Walks a chain from its first line (R45). The hashes find every line that was altered, removed or moved; the head finds lines cut off at the
/// end; the checkpoints find what both would miss: a chain made anew, or cut off together with its head.
/// </summary>
internal static class AuditChainCheck
{
    /// <param name="lines">All lines.</param>
    /// <param name="head">Number and hash of the last line, where the log says so itself.</param>
    /// <param name="checkpoints">What was signed; null key for not asking who signed.</param>
    /// <param name="key">The public key of the one who signs.</param>
    /// <param name="cancellation">Stops between lines.</param>
    public static AuditVerdict Walk(
        IAuditLines lines, (long Sequence, string Hash)? head, IEnumerable<AuditCheckpoint> checkpoints, AuditPublicKey? key, CancellationToken cancellation = default)
    {
        var signed = checkpoints.DistinctBy(checkpoint => checkpoint.Line).OrderBy(checkpoint => checkpoint.Sequence).ToList();
        if (key is not null && signed.Find(checkpoint => !key.HasSigned(checkpoint)) is { } unsigned)
            return new AuditVerdict { Lines = 0, Fault = AuditFault.Unsigned, At = unsigned.Sequence };

        var line = new AuditForm();
        var (last, hash) = (0L, Array.Empty<byte>());
        var passed = 0;
        while (lines.Read(line))
        {
            if (FaultOf(line, last, hash) is var fault and not AuditFault.None)
                return new AuditVerdict { Lines = last, Fault = fault, At = line.Sequence };
            for (; passed < signed.Count && signed[passed].Sequence <= line.Sequence; passed++)
                if (!line.Hash.SequenceEqual(Encoding.UTF8.GetBytes(signed[passed].Hash)))
                    return new AuditVerdict { Lines = last, Fault = AuditFault.Rewritten, At = line.Sequence };

            last = line.Sequence;
            if (hash.Length != line.Hash.Length) hash = new byte[line.Hash.Length];
            line.Hash.CopyTo(hash);
            if (last % 100_000 == 0) cancellation.ThrowIfCancellationRequested();
        }

        return passed < signed.Count || (head is { } end && (end.Sequence != last || end.Hash != Encoding.UTF8.GetString(hash)))
            ? new AuditVerdict { Lines = last, Fault = AuditFault.Truncated, At = last + 1 }
            : new AuditVerdict { Lines = last, Checkpoints = passed };
    }

    private static AuditFault FaultOf(AuditForm line, long last, ReadOnlySpan<byte> hash) =>
        line.Sequence != last + 1 ? AuditFault.Removed
        : !line.IsUntouched() ? AuditFault.Altered
        : !line.PreviousHash.SequenceEqual(hash) ? AuditFault.Reordered
        : AuditFault.None;
}
