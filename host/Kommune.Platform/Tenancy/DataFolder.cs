using Kommune.Contracts;

namespace Kommune.Platform.Tenancy;

/// <summary>Where things lie: <c>municipalities/&lt;key&gt;/municipality.json</c>, <c>&lt;key&gt;.db</c> beside it, <c>keys/</c>, <c>checkpoints/</c> and <c>backups/</c>.</summary>
internal sealed class DataFolder(string root)
{
    public const string FileName = "municipality.json";

    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Keys that protect cookies and forms; shared by all municipalities of the process.</summary>
    public string Keys => Path.Combine(Root, "keys");

    public string Municipalities => Path.Combine(Root, "municipalities");

    public string Municipality(string key) => Path.Combine(Municipalities, key);

    public string Configuration(string key) => Path.Combine(Municipality(key), FileName);

    public string Database(string key) => Path.Combine(Municipality(key), key + ".db");

    /// <summary>Signed checkpoints of the read log, outside the database on purpose.</summary>
    public string Checkpoints(string key) => Path.Combine(Root, "checkpoints", key + ".txt");

    /// <summary>Where backups go when nothing else is said. Copy them to another machine, apart from <see cref="Keys"/>.</summary>
    public string Backups => Path.Combine(Root, "backups");

    /// <summary>A new municipality with a folder of its own. Its database is made at the next migration.</summary>
    /// <exception cref="MunicipalityFileException">When it exists already, or what is said of it cannot be right.</exception>
    public void Add(Municipality municipality)
    {
        var path = Configuration(municipality.Key);
        var errors = File.Exists(path) ? ["there is a municipality with this key already"] : MunicipalityRules.Errors(municipality, new DatabaseChoice(), municipality.Key).ToList();
        if (errors.Count > 0) throw new MunicipalityFileException([.. errors.Select(error => $"{path}: {error}")]);
        new MunicipalityFile { Municipality = municipality }.Write(path);
    }
}
