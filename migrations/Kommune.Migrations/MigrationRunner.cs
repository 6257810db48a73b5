using System.Data.Common;
using System.Text;

namespace Kommune.Migrations;

/// <summary>Brings one area of one database up to its scripts: lock, journal, pending scripts in order with one transaction each, release.</summary>
/// <param name="engine">The database's.</param>
/// <param name="clock">For the journal.</param>
/// <param name="beforeCommit">Called when a script's statements have run and before they are committed; a test ends the process there.</param>
/// <param name="otherVersion">Names a host that is alive on the database with another version of the program; null when there is none.</param>
public sealed class MigrationRunner(
    IMigrationEngine engine, TimeProvider clock, Action? beforeCommit = null, Func<DbTransaction, CancellationToken, Task<string?>>? otherVersion = null)
{
    /// <summary>Applies what is pending and gives the scripts applied by this call.</summary>
    /// <exception cref="MigrationException">
    /// When the scripts and the journal do not fit, a script reaches beyond its area, or a statement fails; nothing of the script at fault
    /// remains, the scripts before it stand. Also when something stands behind a <c>.contract</c> that must wait for another host; one with
    /// nothing behind it waits without a word, since the program works with and without it.
    /// </exception>
    public async Task<IReadOnlyList<MigrationScript>> Run(
        DbConnection connection, MigrationArea area, IReadOnlyList<MigrationScript> scripts, CancellationToken cancellationToken = default)
    {
        // Almost every start finds nothing to do, and then needs no lock.
        if ((await Pending(connection, area, scripts, cancellationToken)).Count == 0) return [];

        var applied = new List<MigrationScript>();
        await using (await engine.Lock(connection, cancellationToken))
            while (await ApplyNext(connection, area, scripts, cancellationToken) is { } script) applied.Add(script);
        return applied;
    }

    /// <summary>What <see cref="Run"/> would apply now.</summary>
    public async Task<IReadOnlyList<MigrationScript>> Pending(
        DbConnection connection, MigrationArea area, IReadOnlyList<MigrationScript> scripts, CancellationToken cancellationToken = default)
    {
        var journal = new Journal(engine, connection);
        var applied = await journal.Exists(null, cancellationToken)
            ? await journal.Read(null, area.Id, cancellationToken)
            : new Dictionary<int, JournalRow>();
        var pending = Plan(area, scripts, applied);
        foreach (var script in pending) Statements(area, script);
        return pending;
    }

    /// <summary>
    /// Whether <see cref="Run"/> would find nothing to do, from a journal that was read beforehand. False also where it would find fault.
    /// </summary>
    public static bool IsUpToDate(IMigrationEngine engine, IReadOnlyList<MigrationScript> scripts, IReadOnlyList<AppliedScript> applied)
    {
        var ours = ScriptSource.For(engine, scripts);
        return ours.Count == applied.Count && ours.Zip(applied.OrderBy(one => one.Number))
            .All(pair => (pair.First.Number, pair.First.Name, pair.First.Checksum) == (pair.Second.Number, pair.Second.Name, pair.Second.Checksum));
    }

    /// <summary>What <see cref="Run"/> would do now, as text for an operator.</summary>
    public async Task<string> DryRun(
        DbConnection connection, MigrationArea area, IReadOnlyList<MigrationScript> scripts, CancellationToken cancellationToken = default)
    {
        var text = new StringBuilder();
        foreach (var script in await Pending(connection, area, scripts, cancellationToken))
            text.Append("-- ").Append(area.Id).Append('/').AppendLine(script.File).AppendLine(TypeTokens.Expand(script, engine).Trim()).AppendLine();
        return text.ToString();
    }

    /// <summary>The journal is read again inside the transaction: another runner may have applied the script while this one waited for its turn.</summary>
    private async Task<MigrationScript?> ApplyNext(
        DbConnection connection, MigrationArea area, IReadOnlyList<MigrationScript> scripts, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await engine.Begin(connection, cancellationToken);
            var journal = new Journal(engine, connection);
            if (!await journal.Exists(transaction, cancellationToken)) await journal.Create(transaction, cancellationToken);
            var pending = Plan(area, scripts, await journal.Read(transaction, area.Id, cancellationToken));
            if (pending is not [var script, ..]) return null;
            if (await MustWait(transaction, area, pending, cancellationToken)) return null;

            var started = clock.GetTimestamp();
            await Apply(transaction, area, script, cancellationToken);
            await journal.Add(transaction, script, clock.GetUtcNow(), clock.GetElapsedTime(started), cancellationToken);
            beforeCommit?.Invoke();
            await transaction.CommitAsync(cancellationToken);
            return script;
        }
        finally
        {
            await engine.After(connection, CancellationToken.None);
        }
    }

    /// <summary>The version that does not need any longer what the script takes away must be the oldest one running.</summary>
    private async Task<bool> MustWait(DbTransaction transaction, MigrationArea area, IReadOnlyList<MigrationScript> pending, CancellationToken cancellationToken)
    {
        if (pending[0].Kind == ScriptKind.Expand || otherVersion is null || await otherVersion(transaction, cancellationToken) is not { } host) return false;
        if (pending.All(script => script.Kind == ScriptKind.Contract)) return true;
        throw new MigrationException($"{area.Id}/{pending[0].File} takes away what {host} may still use, and there are scripts behind it. Stop that host, or start it with this version.");
    }

    private async Task Apply(DbTransaction transaction, MigrationArea area, MigrationScript script, CancellationToken cancellationToken)
    {
        foreach (var statement in Statements(area, script))
        {
            await using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = statement;
            command.CommandTimeout = 0; // to fill a new column of a large table takes what it takes
            try
            {
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
            catch (DbException failure)
            {
                throw new MigrationException($"{area.Id}/{script.File}: {failure.Message} In: {TableOwnership.Start(statement)}", failure);
            }
        }
        try
        {
            await engine.BeforeCommit(transaction, cancellationToken);
        }
        catch (MigrationException failure)
        {
            throw new MigrationException($"{area.Id}/{script.File}: {failure.Message}", failure);
        }
    }

    private IReadOnlyList<string> Statements(MigrationArea area, MigrationScript script)
    {
        var statements = SqlText.Statements(TypeTokens.Expand(script, engine));
        foreach (var statement in statements) TableOwnership.Check(script, area, statement);
        ExpandOnly.Check(script, area, statements);
        return statements;
    }

    private IReadOnlyList<MigrationScript> Plan(
        MigrationArea area, IReadOnlyList<MigrationScript> scripts, IReadOnlyDictionary<int, JournalRow> applied)
    {
        var ours = ScriptSource.For(engine, scripts);
        foreach (var (number, row) in applied)
        {
            var script = ours.FirstOrDefault(script => script.Number == number)
                ?? throw new MigrationException(
                    $"{area.Id}/{number:0000}_{row.Name}.sql has been applied to this database but is not part of this program: the database is newer. Start the newer program, or restore a backup.");
            if (script.Name != row.Name)
                throw new MigrationException($"{area.Id}/{script.File}: number {number:0000} was applied to this database under the name {row.Name}. An applied script keeps its name.");
            if (script.Checksum != row.Checksum)
                throw new MigrationException($"{area.Id}/{script.File} has been changed after it was applied to this database. Put the old text back and write a new script.");
        }

        var pending = ours.Where(script => !applied.ContainsKey(script.Number)).ToArray();
        var last = applied.Count == 0 ? 0 : applied.Keys.Max();
        if (pending is [var first, ..] && first.Number < last)
            throw new MigrationException($"{area.Id}/{first.File} is new, but comes before number {last:0000}, which has been applied to this database. Give it the next free number.");
        return pending;
    }
}
