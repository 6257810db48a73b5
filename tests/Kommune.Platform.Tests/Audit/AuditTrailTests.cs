using Kommune.Contracts;
using Kommune.Platform.Audit;
using Kommune.Platform.Tests.Access;

namespace Kommune.Platform.Tests.Audit;

internal sealed class AuditTrailTests : WorldTests
{
    [Test, Property("Rule", "R44")]
    public async Task Readers_at_the_same_time_are_all_logged_with_far_fewer_flushes_than_rows()
    {
        const int Readers = 64;
        await using var busy = World.Database.Begin(canWrite: true);
        await busy.Execute("update kp_audit_head set sequence = 0 where id = 1"); // Holds the turn to write until all have come.

        var reads = Enumerable.Range(0, Readers).Select(_ => World.Read(async desk =>
        {
            await desk.Audit.Record(new AuditEntry { Action = "read" });
            return 0;
        })).ToList();
        Assert.That(reads.Exists(read => read.IsCompleted), Is.False, "nothing is shown before it is logged");
        await busy.DisposeAsync();
        await Task.WhenAll(reads);

        Assert.That(await World.Log(), Has.Count.EqualTo(Readers));
        Assert.That(World.Writer.Flushes, Is.LessThanOrEqualTo(3));
        Assert.That((await new AuditVerifier().Verify(World.Database)).IsWhole, Is.True);
    }

    [Test, Property("Rule", "R44")]
    public async Task A_reading_that_cannot_be_logged_fails_and_so_do_those_that_came_with_it()
    {
        await World.Write(desk => desk.UnitOfWork.Execute("delete from kp_audit_head"));
        Assert.That(() => World.Read(async desk =>
        {
            await desk.Audit.Record(new AuditEntry { Action = "read" });
            return 0;
        }), Throws.Exception);

        await World.Write(desk => desk.UnitOfWork.Execute("insert into kp_audit_head (id, sequence, hash) values (1, 0, '')"));
        await World.Writer.Write([new AuditRecord { At = World.Clock.Now, ActorKind = "Citizen", Entry = new AuditEntry { Action = "read" } }]);
        Assert.That(await World.Log(), Has.Count.EqualTo(1), "the writer goes on with the next");
    }

    [Test]
    public async Task Rows_of_a_writing_request_commit_with_it_in_order()
    {
        await World.Write(async desk =>
        {
            await desk.Audit.Record(new AuditEntry { Action = "first" });
            desk.UnitOfWork.BeforeCommit("late", () => desk.Audit.Record(new AuditEntry { Action = "late" }));
            await desk.Audit.Record(new AuditEntry { Action = "second" });
            Assert.That(await desk.UnitOfWork.Find<int>("select count(*) from kp_audit"), Is.Zero);
        });
        Assert.That((await World.Log()).Select(line => line.Action), Is.EqualTo(["first", "second", "late"]));
        Assert.That(World.Writer.Flushes, Is.Zero);
        Assert.That((await new AuditVerifier().Verify(World.Database)).IsWhole, Is.True);
    }

    [Test, Property("Rule", "R44")]
    public async Task After_a_rollback_what_was_shown_or_refused_stands_and_what_was_changed_is_gone()
    {
        Assert.That(() => World.Write(async desk =>
        {
            await desk.Audit.Record(new AuditEntry { Action = "read" });
            await desk.Audit.Record(new AuditEntry { Action = "goal-added" });
            await desk.Audit.Record(new AuditEntry { Action = "goal-removed", Refused = DenyReason.RightTooLow });
            throw new RuleViolationException("problem.some");
        }), Throws.InstanceOf<RuleViolationException>());
        Assert.That((await World.Log()).Select(line => line.Action), Is.EqualTo(["read", "goal-removed"]));
    }

    [Test]
    public async Task What_was_shown_stands_also_when_the_commit_itself_fails()
    {
        Assert.That(() => World.Write(async desk =>
        {
            await desk.Audit.Record(new AuditEntry { Action = "read" });
            desk.UnitOfWork.BeforeCommit("fails", () => throw new InvalidOperationException());
        }), Throws.InvalidOperationException);
        Assert.That((await World.Log()).Select(line => line.Action), Is.EqualTo(["read"]));
    }

    [Test, Property("Rule", "R46")]
    public async Task The_person_sees_who_looked_newest_first_with_name_and_service()
    {
        var subject = await World.Person();
        var unit = await World.Unit();
        var teacher = await World.Worker(await World.Employee(unit));
        for (var i = 0; i < 3; i++)
            await World.Write(teacher, desk => desk.Audit.Record(new AuditEntry { SubjectId = subject, Action = $"action-{i}", Sections = ["goals", "health"], Basis = AccessBasis.Consent }));
        await World.Write(teacher, desk => desk.Audit.Record(new AuditEntry { SubjectId = Guid.NewGuid(), Action = "about somebody else" }));

        var rows = await World.Read(desk => desk.Audit.About(subject, take: 2));
        Assert.That(rows.Select(row => row.Entry.Action), Is.EqualTo(["action-2", "action-1"]));
        var row = rows[0];
        Assert.That((row.ActorId, row.ActorName, row.UnitName, row.At, row.Entry.Basis), Is.EqualTo(((Guid?)teacher.PersonId, "Rolig Elv", "Enhet school", World.Clock.Now, AccessBasis.Consent)));
        Assert.That(row.Entry.Sections, Is.EqualTo(["goals", "health"]));
    }

    [Test, Property("Rule", "R46")]
    public async Task Who_acts_in_one_matter_alone_reads_the_log_of_that_matter_alone()
    {
        var subject = await World.Person();
        var verge = await World.Person();
        await World.Relate(verge, subject, RelationKind.LegalGuardian, mandate: "economy");
        await World.Write(await World.Citizen(subject), async desk =>
        {
            await desk.Audit.Record(new AuditEntry { SubjectId = subject, Action = "both", Sections = ["economy", "health"] });
            await desk.Audit.Record(new AuditEntry { SubjectId = subject, Action = "health", Sections = ["health"] });
            await desk.Audit.Record(new AuditEntry { SubjectId = subject, Action = "nothing named" });
        });
        var rows = await World.Read(await World.Citizen(verge), desk => desk.Audit.About(subject, take: 10));
        Assert.That(rows.Select(row => row.Entry.Action), Is.EqualTo(["both"]));
        Assert.That(rows[0].Entry.Sections, Is.EqualTo(["economy"]));

        await World.Relate(verge, subject, RelationKind.Proxy);
        Assert.That(await World.Read(await World.Citizen(verge), desk => desk.Audit.About(subject, take: 10)), Has.Count.EqualTo(3), "who acts in everything reads of everything");
    }
}
