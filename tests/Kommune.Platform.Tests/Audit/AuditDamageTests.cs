using Dapper;
using Kommune.Contracts;
using Kommune.Platform.Audit;
using Kommune.Platform.Data;
using Kommune.Platform.Tests.Access;

namespace Kommune.Platform.Tests.Audit;

/// <summary>Damage nobody thought of: every kind, at every place, with the hash mended or not, and more than one at a time.</summary>
internal sealed class AuditDamageTests : WorldTests
{
    private const int Lines = 40;
    private const int Cases = 1000;

    private static readonly string[] Texts =
        ["actor_id", "actor_kind", "unit_id", "role", "subject_id", "resource_id", "resource_kind", "sections", "action", "basis", "refused", "reference", "happened_at"];

    [Test, Property("Rule", "R45"), OnlyOnSqlite("Savepoints, and texts in columns of every kind: the walk is the same on all engines.")]
    public async Task Whatever_is_altered_removed_moved_or_put_in_is_found()
    {
        for (var i = 0; i < Lines; i++)
            await World.Writer.Write([Record(i)]);
        Assert.That((await new AuditVerifier().Verify(World.Database)).IsWhole, Is.True);

        var random = new Random(20261121);
        await using var session = await World.Database.Open(canWrite: true);
        var whole = await Dump(session);
        var damaged = 0;
        for (var round = 0; round < Cases; round++)
        {
            await Run(session, "savepoint damage");
            var what = new List<string>();
            for (var times = random.Next(1, 4); times > 0; times--)
                what.Add(await Damage(session, random));
            // Two that change places twice are where they were.
            var isDamaged = await Dump(session) != whole;
            damaged += isDamaged ? 1 : 0;
            var verdict = await new AuditVerifier().Verify(session, key: null, checkpointFile: null, CancellationToken.None);
            Assert.That(verdict.IsWhole, Is.EqualTo(!isDamaged), $"round {round}: {string.Join("; ", what)}");
            await Run(session, "rollback to damage");
        }
        Assert.That(damaged, Is.GreaterThan(Cases * 9 / 10));
    }

    private static async Task<string> Dump(DatabaseSession session) =>
        string.Join('\n', await session.Connection.QueryAsync<AuditLine>(
            "select sequence, actor_kind, role, resource_kind, sections, action, basis, refused, reference, previous_hash, hash from kp_audit order by sequence", transaction: session.Transaction))
        + string.Join('\n', await session.Connection.QueryAsync<string>(
            "select coalesce(actor_id, '-') || coalesce(unit_id, '-') || coalesce(subject_id, '-') || coalesce(resource_id, '-') || happened_at from kp_audit order by sequence", transaction: session.Transaction));

    private static async Task<string> Damage(DatabaseSession session, Random random)
    {
        var (one, other) = (random.Next(1, Lines + 1), random.Next(1, Lines + 1));
        var column = Texts[random.Next(Texts.Length)];
        switch (random.Next(6))
        {
            case 0:
                await Run(session, $"update kp_audit set {column} = 'x{random.Next()}' where sequence = {one}");
                return $"{column} of {one} altered";
            case 1:
                await Run(session, $"update kp_audit set {column} = 'x{random.Next()}' where sequence = {one}");
                await Mend(session, one);
                return $"{column} of {one} altered, its hash mended";
            case 2:
                await Run(session, $"delete from kp_audit where sequence = {one}");
                return $"{one} removed";
            case 3:
                await Run(session, $"delete from kp_audit where sequence = {one}");
                await Run(session, $"update kp_audit set sequence = -sequence where sequence > {one}");
                await Run(session, "update kp_audit set sequence = -sequence - 1 where sequence < 0");
                return $"{one} removed and the rest moved up";
            case 4 when one != other:
                await Run(session, $"update kp_audit set sequence = -1 where sequence = {one}");
                await Run(session, $"update kp_audit set sequence = {one} where sequence = {other}");
                await Run(session, $"update kp_audit set sequence = {other} where sequence = -1");
                return $"{one} and {other} changed places";
            default:
                await Run(session,
                    $"""
                     insert or ignore into kp_audit
                     select sequence + 1000, happened_at, actor_id, actor_kind, unit_id, role, subject_id, resource_id, resource_kind,
                       sections, action, basis, refused, reference, previous_hash, hash from kp_audit where sequence = {one}
                     """);
                return $"{one} put in once more";
        }
    }

    /// <summary>What a clever hand does: the line gets the hash of its new content, and keeps the place it had.</summary>
    private static async Task Mend(DatabaseSession session, int sequence)
    {
        await Run(session, $"update kp_audit set actor_id = null, unit_id = null, subject_id = null, resource_id = null, happened_at = '2026-11-21 08:00:00.000' where sequence = {sequence}");
        var lines = await session.Connection.QueryAsync<AuditLine>("select * from kp_audit where sequence = @sequence", new { sequence }, session.Transaction);
        foreach (var line in lines)
            await Run(session, $"update kp_audit set hash = '{AuditHash.Of(line)}' where sequence = {sequence}");
    }

    private static async Task Run(DatabaseSession session, string sql)
    {
        await using var command = session.Connection.CreateCommand();
#pragma warning disable CA2100 // Tampering, by tests only.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Transaction = session.Transaction;
        await command.ExecuteNonQueryAsync();
    }

    private AuditRecord Record(int number) => new()
    {
        At = World.Clock.Now.AddSeconds(number),
        ActorId = Guid.CreateVersion7(),
        ActorKind = "Citizen",
        Role = number % 2 == 0 ? null : "professional",
        Entry = new AuditEntry { SubjectId = Guid.CreateVersion7(), ResourceKind = "plan", Sections = ["goals", "health"], Action = $"action-{number}" },
    };
}
