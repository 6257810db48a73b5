using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Dapper;
using Kommune.Contracts;
using Microsoft.Extensions.Logging;

namespace Kommune.Platform.Data;

/// <summary>One connection, one transaction, one commit. Disposed without a commit it leaves nothing behind.</summary>
internal sealed class UnitOfWork(Database database, bool canWrite) : IUnitOfWork, IAsyncDisposable
{
    private readonly List<(object Key, Func<Task> Run)> _beforeCommit = [];
    private readonly List<Action> _afterCommit = [];
    private DatabaseSession? _session;
    private State _state;
    private readonly SemaphoreSlim _turn = new(1);

    public bool CanWrite => canWrite;

    /// <summary>Whether a statement has been run, and with it a connection opened.</summary>
    public bool IsOpen => _session is not null;

    public Task<IReadOnlyList<T>> Query<T>([ConstantExpected] string sql, object? values = null)
    {
        StorableText.Check(values);
        return Run<IReadOnlyList<T>>(async session => (await session.Connection.QueryAsync<T>(database.Dialect.Text(sql), StatementValues.For(database.Dialect, values), session.Transaction)).AsList());
    }

    public Task<T?> Find<T>([ConstantExpected] string sql, object? values = null)
    {
        StorableText.Check(values);
        return Run(session => session.Connection.QuerySingleOrDefaultAsync<T>(database.Dialect.Text(sql), StatementValues.For(database.Dialect, values), session.Transaction));
    }

    public Task<IReadOnlyList<T>> Top<T>([ConstantExpected] string sql, int take, object? values = null)
    {
        StorableText.Check(values);
        var withTake = StatementValues.With(database.Dialect, values, SqlDialect.TakeParameter, take);
        return Run<IReadOnlyList<T>>(async session =>
            (await session.Connection.QueryAsync<T>(database.Dialect.Top(database.Dialect.Text(sql)), withTake, session.Transaction)).AsList());
    }

    public Task<int> Execute([ConstantExpected] string sql, object? values = null)
    {
        if (!canWrite) throw new InvalidOperationException("This unit of work only reads: a statement that changes something needs a request or delivery that may write.");
        StorableText.Check(values);
        return Run(session => Kept(session, sql, values) is { } changed
            ? Task.FromResult(changed)
            : session.Connection.ExecuteAsync(database.Dialect.Text(sql), StatementValues.For(database.Dialect, values), session.Transaction));
    }

    public async Task ExecuteOne([ConstantExpected] string sql, object values)
    {
        if (await Execute(sql, values) != 1) throw new StaleVersionException();
    }

    public void AfterCommit(Action action) => _afterCommit.Add(action);

    /// <summary>
    /// Runs inside the transaction just before the commit: once per key, in the order of first registration. A hook may run statements and
    /// register hooks; a key that has had its turn gets another when it is registered again, so that nothing buffered late is lost.
    /// </summary>
    public void BeforeCommit(object key, Func<Task> hook)
    {
        if (!_beforeCommit.Exists(waiting => waiting.Key.Equals(key))) _beforeCommit.Add((key, hook));
    }

    /// <summary>Hooks, commit, then the actions that wait for the commit. Nothing is opened when there is nothing to do.</summary>
    public async Task Commit()
    {
        if (_state != State.Active) throw Ended();
        try
        {
            while (_beforeCommit is [var next, ..])
            {
                _beforeCommit.RemoveAt(0);
                await next.Run();
            }
            if (_state == State.Failed) throw Ended();
            // SQL Server has no transactions that only read: whatever came in by way of a query is rolled back.
            if (_session is not null && canWrite)
            {
                CrashPoint.Pass(CrashPoint.BeforeCommit);
                await _session.Transaction.CommitAsync();
                CrashPoint.Pass(CrashPoint.AfterCommit);
            }
        }
        catch
        {
            await End(State.Failed);
            throw;
        }
        await EndDurably();
        RunAfterCommit();
    }

    public async ValueTask DisposeAsync() => await End(_state == State.Active ? State.Disposed : _state);

    /// <summary>Null unless the connection keeps its statements and the values are of kinds that it binds itself.</summary>
    private int? Kept(DatabaseSession session, string sql, object? values)
    {
        if (session.Connection is not KeptConnection kept || values is null or DynamicParameters) return null;
        var text = database.Dialect.Text(sql);
        return values is IEnumerable rows
            ? Shape(values.GetType()) is { } shape ? kept.Rows(text, shape)?.ExecuteAll(kept, rows) : null
            : kept.Rows(text, values.GetType())?.Execute(kept, values);
    }

    private static Type? Shape(Type rows) => rows.GetInterfaces().Append(rows).Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        .Select(one => one.GetGenericArguments()[0]).FirstOrDefault(one => one != typeof(object));

    private async Task<T> Run<T>(Func<DatabaseSession, Task<T>> statement)
    {
        // A page's panels load side by side; a connection runs one statement at a time.
        await _turn.WaitAsync();
        try
        {
            if (_state != State.Active) throw Ended();
            return await statement(_session ??= await database.Open(canWrite));
        }
        catch when (_state == State.Active)
        {
            // PostgreSQL refuses every statement after a failed one; the others would carry on and commit half.
            _state = State.Failed;
            _session?.Spoil();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The turn is the next one's while this one's words go to disk; they are promised to nobody before they are there.</summary>
    private async Task EndDurably()
    {
        var flush = _session is not null && canWrite ? database.Flush : null;
        var group = flush?.Join();
        if (_session is not null) _session.WaitsAfterwards = group is not null;
        try
        {
            await End(State.Committed);
        }
        finally
        {
            if (group is null) flush?.Lead();
        }
        // In any case somewhere else: on this thread the next one may be about to write.
        if (group is not null) await group.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
    }

    private async Task End(State state)
    {
        _state = state;
        if (_session is not { } session) return;
        _session = null;
        await session.DisposeAsync();
    }

    /// <summary>What was promised is stored by now: an action that fails must not turn the answer into an error.</summary>
    private void RunAfterCommit()
    {
        foreach (var action in _afterCommit)
        {
            try
            {
                action();
            }
            catch (Exception failure)
            {
                database.Logger.LogError(failure, "An action after a commit failed.");
            }
        }
    }

    private InvalidOperationException Ended() => new(_state switch
    {
        State.Committed => "This unit of work has been committed.",
        State.Failed => "A statement of this unit of work failed: it can only be rolled back.",
        _ => "This unit of work has been disposed.",
    });

    private enum State
    {
        Active = 0,
        Failed,
        Committed,
        Disposed,
    }
}
