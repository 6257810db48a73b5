using Kommune.Platform.Data;

namespace Kommune.Platform.Audit;

/// <summary>
/// Walks a municipality's chain from the first line to the head (R45). Whoever can write the database and knows the form can make a new
/// chain; keep the head of a trusted day elsewhere to find that as well.
/// </summary>
internal sealed class AuditVerifier
{
    private const int Page = 1000;

    /// <summary>A page at a time in one snapshot: the log may be larger than memory, and is written to meanwhile.</summary>
    public async Task<AuditVerdict> Verify(Database database, CancellationToken cancellation = default)
    {
        await using var unitOfWork = database.Begin(canWrite: false);
        var head = await unitOfWork.Find<AuditHead>("select sequence, hash from kp_audit_head where id = 1") ?? new AuditHead();
        var last = new AuditLine();
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var lines = await unitOfWork.Top<AuditLine>(
                """
                select sequence, happened_at, actor_id, actor_kind, unit_id, role, subject_id, resource_id, resource_kind,
                  sections, action, basis, refused, reference, previous_hash, hash
                from kp_audit
                where sequence > @after
                order by sequence
                """,
                Page, new { after = last.Sequence });
            foreach (var line in lines)
            {
                if (Fault(last, line) is var fault and not AuditFault.None)
                    return new AuditVerdict { Lines = last.Sequence, Fault = fault, At = line.Sequence };
                last = line;
            }
            if (lines.Count < Page)
                break;
        }
        return last.Sequence == head.Sequence && last.Hash == head.Hash
            ? new AuditVerdict { Lines = last.Sequence }
            : new AuditVerdict { Lines = last.Sequence, Fault = AuditFault.Truncated, At = last.Sequence + 1 };
    }

    private static AuditFault Fault(AuditLine before, AuditLine line) =>
        line.Sequence != before.Sequence + 1 ? AuditFault.Removed
        : AuditHash.Of(line) != line.Hash ? AuditFault.Altered
        : line.PreviousHash != before.Hash ? AuditFault.Reordered
        : AuditFault.None;
}
