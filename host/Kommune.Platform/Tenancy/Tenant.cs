using System.Collections.Frozen;
using Kommune.Contracts;
using Kommune.Platform.Data;

namespace Kommune.Platform.Tenancy;

/// <summary>One municipality in this process.</summary>
internal sealed class Tenant
{
    private readonly Lock _changing = new();
    private FrozenSet<string> _chosen = FrozenSet<string>.Empty;
    private volatile FrozenDictionary<string, string> _troubles = FrozenDictionary<string, string>.Empty;
    private volatile TenantContext _context;

    public Tenant(Municipality municipality, string folder, Database database)
    {
        (Municipality, Folder, Database) = (municipality, folder, database);
        _context = NewContext();
    }

    public Municipality Municipality { get; }

    public string Folder { get; }

    public Database Database { get; }

    /// <summary>What the municipality has switched on, without what cannot run. Replaced as a whole: whoever holds a set sees no change in it.</summary>
    public IReadOnlySet<string> EnabledModules => _context.EnabledModules;

    public TenantContext Context => _context;

    /// <summary>Areas (modules, or <see cref="PlatformMigrations.Platform"/>) that do not run here, each with the reason, for the operations page.</summary>
    public IReadOnlyDictionary<string, string> Troubles => _troubles;

    /// <summary>False when the platform's own tables are not as they must be: then the municipality is out of service, the others are not.</summary>
    public bool IsInService => !_troubles.ContainsKey(PlatformMigrations.Platform);

    public void Choose(IEnumerable<string> modules) => Change(() => _chosen = modules.ToFrozenSet());

    /// <summary>Off in this municipality only, until <see cref="Restore"/>; what the municipality has chosen stays chosen.</summary>
    public void TurnOff(string area, string reason) => Change(() =>
        _troubles = _troubles.Where(trouble => trouble.Key != area).Append(new(area, reason)).ToFrozenDictionary());

    public void Restore(string area) => Change(() => _troubles = _troubles.Where(trouble => trouble.Key != area).ToFrozenDictionary());

    private void Change(Action change)
    {
        lock (_changing)
        {
            change();
            _context = NewContext();
        }
    }

    private TenantContext NewContext() => new()
    {
        Municipality = Municipality,
        EnabledModules = _chosen.Where(module => !_troubles.ContainsKey(module)).ToFrozenSet(),
    };
}
