using System.Globalization;
using Kommune.Contracts;
using Kommune.AuditCheck;
using Kommune.Platform.Audit;
using Kommune.Platform.Tests.Access;

namespace Kommune.Platform.Tests.Audit;

internal sealed class AuditChainTests : WorldTests
{
    [SetUp]
    public async Task WriteTenLines()
    {
        for (var i = 0; i < 10; i++)
            await World.Writer.Write([Record($"action-{i}")]);
    }

    [Test, Property("Rule", "R45")]
    public async Task A_chain_nobody_has_touched_is_whole()
    {
        var verdict = await Verify();
        Assert.That((verdict.IsWhole, verdict.Lines), Is.EqualTo((true, 10)));
        Assert.That(verdict.ToString(), Is.EqualTo("10 lines, whole"));
    }

    [Test, Property("Rule", "R45")]
    public async Task An_empty_chain_is_whole()
    {
        await using var empty = await World.Create();
        Assert.That((await new AuditVerifier().Verify(empty.Database)).IsWhole, Is.True);
    }

    [TestCase("happened_at", "2026-11-21 08:00:00.000"), TestCase("actor_id", null), TestCase("actor_kind", "Employee"), TestCase("unit_id", "0192f0a0-0000-7000-8000-000000000001")]
    [TestCase("role", "operator"), TestCase("subject_id", null), TestCase("resource_id", null), TestCase("resource_kind", "log"), TestCase("sections", "goals"), TestCase("sections", "go,als,health")]
    [TestCase("action", "export"), TestCase("basis", "Self"), TestCase("refused", "Hidden"), TestCase("reference", ""), TestCase("hash", "AAAA"), TestCase("previous_hash", "AAAA")]
    [Property("Rule", "R45")]
    public async Task A_change_of_any_column_is_found_where_it_is(string column, string? value)
    {
#pragma warning disable CA1857 // A test that goes through all columns.
        await World.Write(desk => desk.UnitOfWork.Execute($"update kp_audit set {column} = @value where sequence = 5", Value(column, value)));
#pragma warning restore CA1857
        var verdict = await Verify();
        Assert.That((verdict.Fault, verdict.At, verdict.Lines), Is.EqualTo((AuditFault.Altered, (long?)5, 4)));
    }

    private static object Value(string column, string? value) => column switch
    {
        "happened_at" => new { value = DateTimeOffset.Parse(value + "Z", CultureInfo.InvariantCulture) },
        _ when column.EndsWith("_id", StringComparison.Ordinal) => new { value = value is null ? (Guid?)null : Guid.Parse(value) },
        _ => new { value },
    };

    [Test, Property("Rule", "R45")]
    public async Task A_line_taken_out_is_missed()
    {
        await Execute("delete from kp_audit where sequence = 5");
        Assert.That(((await Verify()).Fault, (await Verify()).At), Is.EqualTo((AuditFault.Removed, (long?)6)));
    }

    [Test, Property("Rule", "R45")]
    public async Task Two_lines_that_change_places_are_found()
    {
        await Execute("update kp_audit set sequence = -1 where sequence = 5");
        await Execute("update kp_audit set sequence = 5 where sequence = 6");
        await Execute("update kp_audit set sequence = 6 where sequence = -1");
        Assert.That((await Verify()).IsWhole, Is.False);
    }

    [Test, Property("Rule", "R45")]
    public async Task A_line_replaced_by_one_with_a_right_hash_of_its_own_breaks_the_one_after_it()
    {
        var forged = (await World.Log())[4] with { Action = "forged" };
        forged = forged with { Hash = AuditHash.Of(forged) };
        await World.Write(desk => desk.UnitOfWork.Execute("update kp_audit set action = @Action, hash = @Hash where sequence = 5", new { forged.Action, forged.Hash }));
        Assert.That(((await Verify()).Fault, (await Verify()).At), Is.EqualTo((AuditFault.Reordered, (long?)6)));
    }

    [Test, Property("Rule", "R45")]
    public async Task A_tail_cut_off_is_missed()
    {
        await Execute("delete from kp_audit where sequence > 8");
        Assert.That(((await Verify()).Fault, (await Verify()).At), Is.EqualTo((AuditFault.Truncated, (long?)9)));
        await Execute("delete from kp_audit");
        Assert.That((await Verify()).Fault, Is.EqualTo(AuditFault.Truncated));
        await Execute("delete from kp_audit_head");
        await World.Writer.Write([Record("after")]).ContinueWith(write => Assert.That(write.IsFaulted, Is.True, "without a head nothing more is shown to anyone"), TaskScheduler.Default);
    }

    [Test]
    public async Task A_chain_longer_than_a_page_is_walked_to_its_end()
    {
        await World.Writer.Write([.. Enumerable.Range(0, 2500).Select(i => Record($"more-{i}"))]);
        Assert.That((await Verify()).Lines, Is.EqualTo(2510));
        await Execute("update kp_audit set action = 'x' where sequence = 2509");
        Assert.That((await Verify()).At, Is.EqualTo(2509));
    }

    [Test]
    public void The_form_that_is_hashed_keeps_fields_apart_and_never_changes()
    {
        var line = new AuditLine { ActorKind = "ab", Action = "c", HappenedAt = DateTimeOffset.UnixEpoch };
        Assert.That(AuditHash.Of(line), Is.Not.EqualTo(AuditHash.Of(line with { ActorKind = "a", Action = "bc" })));
        Assert.That(AuditHash.Of(line), Is.Not.EqualTo(AuditHash.Of(line with { Role = "" })), "nothing is not the empty text");
        Assert.That(AuditHash.Of(line), Is.EqualTo("+zn9XyC74JQ83NzBbezR4E+Ii2Gif75V8nn/TCL0Xtc="), "chains that exist must stay whole");
    }

    private Task<AuditVerdict> Verify() => new AuditVerifier().Verify(World.Database);

    private Task Execute(string sql) => World.Write(desk =>
#pragma warning disable CA1857 // Tampering, by tests only.
        desk.UnitOfWork.Execute(sql));
#pragma warning restore CA1857

    private AuditRecord Record(string action) => new()
    {
        At = World.Clock.Now,
        ActorId = Guid.CreateVersion7(),
        ActorKind = "Citizen",
        Entry = new AuditEntry { SubjectId = Guid.CreateVersion7(), ResourceId = Guid.CreateVersion7(), ResourceKind = "plan", Sections = ["goals", "health"], Action = action },
    };
}
