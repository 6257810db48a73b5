using System.Collections.Frozen;
using Kommune.Platform.Data;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kommune.Platform.Tenancy;

/// <summary>All municipalities of this process.</summary>
internal sealed class TenantDirectory : IAsyncDisposable
{
    private readonly FrozenDictionary<string, Tenant> _byKey;
    private readonly FrozenDictionary<string, Tenant> _byHost;
    private readonly IReadOnlyList<DatabaseLock> _locks;

    public TenantDirectory(IEnumerable<Tenant> tenants) : this([.. tenants], []) { }

    private TenantDirectory(IReadOnlyList<Tenant> tenants, IReadOnlyList<DatabaseLock> locks)
    {
        _locks = locks;
        All = [.. tenants.OrderBy(tenant => tenant.Municipality.Key, StringComparer.Ordinal)];
        _byKey = All.ToFrozenDictionary(tenant => tenant.Municipality.Key);
        _byHost = All
            .SelectMany(tenant => tenant.Municipality.Hosts, (tenant, host) => KeyValuePair.Create(host, tenant))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<Tenant> All { get; }

    /// <summary>Reads every municipality.json and takes every database for this process.</summary>
    /// <exception cref="MunicipalityFileException">With the errors of all files.</exception>
    /// <exception cref="DatabaseInUseException">When another process has one of the databases.</exception>
    public static TenantDirectory Open(DataFolder folder, ILoggerFactory? loggers = null)
    {
        var files = Read(folder);
        var locks = new List<DatabaseLock>();
        try
        {
            var tenants = new List<Tenant>();
            foreach (var file in files)
            {
                var database = folder.Database(file.Municipality.Key);
                // A server may have several hosts; a file has one.
                if (file.Database.Provider == Databases.Sqlite) locks.Add(DatabaseLock.Take(database));
                tenants.Add(new Tenant(
                    file.Municipality,
                    folder.Municipality(file.Municipality.Key),
                    Databases.Open(file.Database, database, loggers ?? NullLoggerFactory.Instance)));
            }
            return new TenantDirectory(tenants, locks);
        }
        catch
        {
            locks.ForEach(held => held.Dispose());
            throw;
        }
    }

    /// <summary>Beside whoever has the databases, to read only: nothing is taken, and nothing can be changed.</summary>
    /// <exception cref="MunicipalityFileException">With the errors of all files.</exception>
    public static TenantDirectory Beside(DataFolder folder, ILoggerFactory loggers) => new(
        from file in Read(folder)
        let database = folder.Database(file.Municipality.Key)
        where file.Database.Provider != Databases.Sqlite || File.Exists(database)
        select new Tenant(file.Municipality, folder.Municipality(file.Municipality.Key), Databases.Open(file.Database, database, loggers, onlyReads: true)));

    /// <summary>By host name without port; null when no municipality answers to it.</summary>
    public Tenant? Find(string host) => _byHost.GetValueOrDefault(host);

    /// <exception cref="KeyNotFoundException">When there is no such municipality.</exception>
    public Tenant Get(string key) => _byKey.GetValueOrDefault(key)
        ?? throw new KeyNotFoundException($"There is no municipality {key}. There are: {string.Join(", ", _byKey.Keys.Order())}.");

    public async ValueTask DisposeAsync()
    {
        foreach (var tenant in All) await tenant.Database.DisposeAsync();
        foreach (var held in _locks) held.Dispose();
    }

    private static IReadOnlyList<MunicipalityFile> Read(DataFolder folder)
    {
        var files = new List<MunicipalityFile>();
        var errors = new List<string>();
        var hosts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var folders = Directory.Exists(folder.Municipalities) ? Directory.GetDirectories(folder.Municipalities) : [];
        foreach (var path in folders.Order(StringComparer.Ordinal).Select(place => Path.Combine(place, DataFolder.FileName)).Where(File.Exists))
        {
            try
            {
                var file = MunicipalityFile.Read(path);
                files.Add(file);
                foreach (var host in file.Municipality.Hosts)
                    if (!hosts.TryAdd(host, path)) errors.Add($"{path}: hosts: {host} is already used in {hosts[host]}");
            }
            catch (MunicipalityFileException failure)
            {
                errors.AddRange(failure.Errors);
            }
        }
        return errors.Count == 0 ? files : throw new MunicipalityFileException(errors);
    }
}
