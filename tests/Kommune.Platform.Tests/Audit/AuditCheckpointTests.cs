using System.Text;
using Kommune.AuditCheck;
using Kommune.Contracts;
using Kommune.Platform.Audit;
using Kommune.Platform.Data;
using Kommune.Platform.Tests.Access;

namespace Kommune.Platform.Tests.Audit;

/// <summary>What the chain alone cannot show: that it is the one that was there. Checked by the separate program's own code.</summary>
internal sealed class AuditCheckpointTests : WorldTests
{
    private AuditSigningKey _key = null!;
    private AuditSeal _seal = null!;
    private AuditWriter _writer = null!;

    [SetUp]
    public void OpenKey()
    {
        _key = AuditSigningKey.Open(World.Folder);
        _seal = new AuditSeal("fjellhavn", _key, Path.Combine(World.Folder, "checkpoints", "fjellhavn.txt"));
        _writer = new AuditWriter(World.Database, _seal);
    }

    [TearDown]
    public void CloseKey()
    {
        _key.Dispose();
    }

    [Test, Property("Rule", "R45")]
    public async Task Every_thousand_lines_are_sealed_in_the_database_and_outside_it()
    {
        await Write(2500);
        var kept = AuditCheckpoint.ReadAll(_seal.File);
        Assert.That(kept, Is.Not.Empty);
        Assert.That(kept.Select(checkpoint => checkpoint.Sequence / 1000).Distinct(), Is.EqualTo([1, 2]));
        Assert.That(await World.Read(desk => desk.UnitOfWork.Query<string>("select line from kp_audit_checkpoint order by sequence")), Is.EqualTo(kept.Select(checkpoint => checkpoint.Line)));
        Assert.That(kept.All(_key.Public.HasSigned), Is.True);
        Assert.That((await Verify()).ToString(), Is.EqualTo($"2500 lines, whole, {kept.Count} checkpoints"));
    }

    [Test, Property("Rule", "R45")]
    public async Task Rows_of_a_writing_request_are_sealed_too_and_not_when_it_is_rolled_back()
    {
        await Write(990);
        await using (var undone = World.Database.Begin(canWrite: true))
            await _writer.Append(undone, Records(100));
        Assert.That(File.Exists(_seal.File), Is.False);
        await using var unitOfWork = World.Database.Begin(canWrite: true);
        await _writer.Append(unitOfWork, Records(100));
        await unitOfWork.Commit();
        Assert.That(AuditCheckpoint.ReadAll(_seal.File).Single().Sequence, Is.EqualTo(1090));
    }

    [Test, Property("Rule", "R45")]
    public async Task Once_a_day_the_end_is_sealed_when_it_has_grown_and_a_lost_file_is_made_good()
    {
        await Write(3);
        await Daily();
        await Daily();
        Assert.That(AuditCheckpoint.ReadAll(_seal.File).Select(checkpoint => checkpoint.Sequence), Is.EqualTo([3]));
        File.Delete(_seal.File);
        await Write(1);
        await Daily();
        Assert.That(AuditCheckpoint.ReadAll(_seal.File).Select(checkpoint => checkpoint.Sequence), Is.EquivalentTo([3, 4]));
    }

    [Test, Property("Rule", "R45")]
    public async Task An_end_cut_off_together_with_the_head_does_not_fit_the_checkpoint()
    {
        await Write(10);
        await Daily();
        await Execute("delete from kp_audit where sequence > 8");
        await Execute("update kp_audit_head set sequence = 8, hash = (select hash from kp_audit where sequence = 8)");
        Assert.That((await Verify()).Fault, Is.EqualTo(AuditFault.Truncated));
        await Execute("delete from kp_audit_checkpoint");
        Assert.That((await Verify()).Fault, Is.EqualTo(AuditFault.Truncated), "the file outside the database remembers");
    }

    [Test, Property("Rule", "R45")]
    public async Task A_log_made_anew_is_whole_in_itself_but_not_the_one_that_was_signed()
    {
        await Write(10);
        await Daily();
        await Execute("delete from kp_audit");
        await Execute("delete from kp_audit_checkpoint");
        await Execute("update kp_audit_head set sequence = 0, hash = ''");
        await World.Writer.Write(Records(12));
        Assert.That((await new AuditVerifier().Verify(World.Database)).IsWhole, Is.True, "nothing but the checkpoint can tell");
        Assert.That(((await Verify()).Fault, (await Verify()).At), Is.EqualTo((AuditFault.Rewritten, (long?)10)));
    }

    [Test, Property("Rule", "R45")]
    public async Task A_checkpoint_signed_by_another_hand_is_refused()
    {
        await Write(10);
        await Daily();
        var real = AuditCheckpoint.ReadAll(_seal.File).Single();
        using var other = AuditSigningKey.Open(Directory.CreateDirectory(Path.Combine(World.Folder, "other")).FullName);
        foreach (var forged in (AuditCheckpoint[])[other.Sign(real), real with { Sequence = 9 }, real with { Municipality = "straumvag" }, real with { Hash = "x" }, real with { Signature = "-" }])
        {
            await File.WriteAllTextAsync(_seal.File, forged.Line + "\n");
            Assert.That((await Verify()).Fault, Is.EqualTo(AuditFault.Unsigned), forged.Line);
        }
    }

    [Test, Property("Rule", "R45")]
    public async Task The_separate_program_says_the_same_of_the_database_and_of_an_export()
    {
        await Write(1200);
        await Daily();
        var export = await Export();
        Assert.That(Check(export), Is.EqualTo(await Verify()));

        var text = await File.ReadAllTextAsync(export, Encoding.UTF8);
        await File.WriteAllTextAsync(export, text.Replace("action-700\"", "action-7\"", StringComparison.Ordinal));
        Assert.That((Check(export).Fault, Check(export).At), Is.EqualTo((AuditFault.Altered, (long?)701)));
    }

    [Test, Property("Rule", "R45"), OnlyOnSqlite("A server's log is exported first.")]
    public async Task The_separate_program_reads_an_embedded_database_itself()
    {
        await Write(1200);
        await Daily();
        var database = ((SqliteDatabase)World.Database).File;
        Assert.That(Check(database), Is.EqualTo(await Verify()));
        await Execute("update kp_audit set role = 'operator' where sequence = 500");
        Assert.That((Check(database).Fault, Check(database).At), Is.EqualTo((AuditFault.Altered, (long?)500)));
    }

    [Test]
    public async Task The_signing_key_is_made_once_and_only_its_owner_can_read_it()
    {
        using var again = AuditSigningKey.Open(World.Folder);
        Assert.That(again.Public.Pem, Is.EqualTo(_key.Public.Pem));
        var path = Path.Combine(World.Folder, "keys", "audit-signing.key");
        if (!OperatingSystem.IsWindows())
            Assert.That(File.GetUnixFileMode(path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(await File.ReadAllTextAsync(Path.ChangeExtension(path, ".pub")), Is.EqualTo(_key.Public.Pem + "\n"));
        await File.WriteAllTextAsync(path, "not a key");
        Assert.That(() => AuditSigningKey.Open(World.Folder), Throws.InstanceOf<InvalidDataException>());
    }

    private AuditVerdict Check(string file) => LogFile.Check(file, AuditCheckpoint.ReadAll(_seal.File), _key.Public);

    private Task<AuditVerdict> Verify() => new AuditVerifier().Verify(World.Database, _key.Public, _seal.File);

    private async Task Write(int lines)
    {
        for (var first = 0; first < lines; first += 300)
            await _writer.Write(Records(Math.Min(300, lines - first), first));
    }

    private async Task<string> Export()
    {
        var path = Path.Combine(World.Folder, "log.jsonl");
        await using var file = File.Create(path);
        await AuditExport.Write(World.Database, "fjellhavn", file, CancellationToken.None);
        return path;
    }

    private Task Daily() => World.Write(desk => _seal.Daily(desk.UnitOfWork, World.Clock.Now));

    private Task Execute(string sql) => World.Write(desk =>
#pragma warning disable CA1857 // Tampering, by tests only.
        desk.UnitOfWork.Execute(sql));
#pragma warning restore CA1857

    private List<AuditRecord> Records(int count, int first = 0) => [.. Enumerable.Range(first, count).Select(number => new AuditRecord
    {
        At = World.Clock.Now,
        ActorId = Guid.CreateVersion7(),
        ActorKind = "Citizen",
        Entry = new AuditEntry { SubjectId = Guid.CreateVersion7(), ResourceKind = "plan", Sections = ["mål", "\"helse\""], Action = $"action-{number}" },
    })];
}
