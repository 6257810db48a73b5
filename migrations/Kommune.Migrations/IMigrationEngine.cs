using System.Data.Common;

namespace Kommune.Migrations;

/// <summary>What differs between database engines when scripts are run.</summary>
public interface IMigrationEngine
{
    /// <summary><c>sqlite</c>, <c>postgres</c> or <c>sqlserver</c>, as in script names.</summary>
    string Name { get; }

    /// <summary>Column type of each type token.</summary>
    IReadOnlyDictionary<string, string> Types { get; }

    /// <summary>Keeps other runners out of this database until disposed. Engines where <see cref="Begin"/> does so give an empty handle.</summary>
    Task<IAsyncDisposable> Lock(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Begins the transaction of one script.</summary>
    Task<DbTransaction> Begin(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Last checks before the commit of one script.</summary>
    /// <exception cref="MigrationException">When the script left something that must not be committed.</exception>
    Task BeforeCommit(DbTransaction transaction, CancellationToken cancellationToken);

    /// <summary>Puts the connection back as it was, whether the script was committed or not.</summary>
    Task After(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>A query that counts tables with the name in <c>@name</c>.</summary>
    string CountTables { get; }

    /// <summary>A query that lists the names of all tables, for backup and moving.</summary>
    string ListTables => "select table_name from information_schema.tables where table_type = 'BASE TABLE' order by table_name";

    /// <summary>
    /// A query that lists two statements for each foreign key and each trigger of ours (<c>tr_</c>): one that turns it off and one that turns it on, for a key with a
    /// check of the rows. Keys are left out where <see cref="Begin"/> and <see cref="BeforeCommit"/> see to them.
    /// </summary>
    string ListSwitches { get; }
}
