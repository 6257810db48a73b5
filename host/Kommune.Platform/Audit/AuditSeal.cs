using Kommune.AuditCheck;
using Kommune.Contracts;

namespace Kommune.Platform.Audit;

/// <summary>
/// Signs how one municipality's chain ends, every so many lines and every day, in the database and in a file outside it. Together they find a
/// log that was made anew, or cut off together with its head.
/// </summary>
/// <param name="municipality">Key of the municipality.</param>
/// <param name="key">Who signs.</param>
/// <param name="file">Where checkpoints are kept outside the database; copy it, or let it lie on another disk.</param>
internal sealed class AuditSeal(string municipality, AuditSigningKey key, string file)
{
    /// <summary>Lines between checkpoints: at most so many can be lost unseen to one who can write the database. Signing costs 0.1 ms.</summary>
    private const int Every = 1000;

    private readonly Lock _writing = new();

    public string File => file;

    /// <summary>In the transaction that wrote the lines, when it passed a multiple of <see cref="Every"/>.</summary>
    public Task After(IUnitOfWork unitOfWork, AuditHead head, int lines, DateTimeOffset at) =>
        head.Sequence / Every > (head.Sequence - lines) / Every ? Set(unitOfWork, head, at) : Task.CompletedTask;

    /// <summary>The day's checkpoint, where the log has grown since the last; and what the file lacks after a crash or a full disk.</summary>
    public async Task Daily(IUnitOfWork unitOfWork, DateTimeOffset now)
    {
        var head = await unitOfWork.Find<AuditHead>("select sequence, hash from kp_audit_head where id = 1");
        var known = await unitOfWork.Query<string>("select line from kp_audit_checkpoint order by sequence");
        unitOfWork.AfterCommit(() => Keep([.. known.Except(Kept())]));
        if (head is { Sequence: > 0 } && (known.Count == 0 || AuditCheckpoint.Parse(known[^1]).Sequence < head.Sequence))
            await Set(unitOfWork, head, now);
    }

    private async Task Set(IUnitOfWork unitOfWork, AuditHead head, DateTimeOffset at)
    {
        var line = key.Sign(new AuditCheckpoint { Municipality = municipality, Sequence = head.Sequence, At = at, Hash = head.Hash }).Line;
        await unitOfWork.Execute("insert into kp_audit_checkpoint (sequence, line) values (@sequence, @line)", new { sequence = head.Sequence, line });
        unitOfWork.AfterCommit(() => Keep([line]));
    }

    private IReadOnlyList<string> Kept() => System.IO.File.Exists(file) ? System.IO.File.ReadAllLines(file) : [];

    private void Keep(IReadOnlyCollection<string> lines)
    {
        if (lines.Count == 0) return;
        lock (_writing)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            System.IO.File.AppendAllLines(file, lines);
        }
    }
}
