using Kommune.Contracts;

namespace Kommune.Platform.Audit;

/// <summary>Adds lines to the end of the chain.</summary>
internal static class AuditChain
{
    /// <summary>The first statement takes the head's row, and with it the place in line, on engines where writers do not queue anyway.</summary>
    /// <returns>The new end.</returns>
    public static async Task<AuditHead> Append(IUnitOfWork unitOfWork, IReadOnlyCollection<AuditRecord> records)
    {
        await unitOfWork.ExecuteOne("update kp_audit_head set sequence = sequence + @count where id = 1", new { count = records.Count });
        var head = await unitOfWork.Find<AuditHead>("select sequence, hash from kp_audit_head where id = 1");

        var lines = new List<AuditLine>(records.Count);
        var (sequence, hash) = (head!.Sequence - records.Count, head.Hash);
        foreach (var record in records)
        {
            var line = AuditLine.From(record).After(sequence, hash);
            lines.Add(line);
            (sequence, hash) = (line.Sequence, line.Hash);
        }

        await unitOfWork.Execute(
            """
            insert into kp_audit (sequence, happened_at, actor_id, actor_kind, unit_id, role, subject_id, resource_id, resource_kind,
              sections, action, basis, refused, reference, previous_hash, hash)
            values (@Sequence, @HappenedAt, @ActorId, @ActorKind, @UnitId, @Role, @SubjectId, @ResourceId, @ResourceKind,
              @Sections, @Action, @Basis, @Refused, @Reference, @PreviousHash, @Hash)
            """,
            lines);
        await unitOfWork.ExecuteOne("update kp_audit_head set hash = @hash where id = 1", new { hash });
        return new AuditHead { Sequence = sequence, Hash = hash };
    }
}
