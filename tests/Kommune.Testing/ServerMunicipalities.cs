using Kommune.Platform.Audit;
using Kommune.Platform.Demo;
using Kommune.Platform.People;
using Kommune.Platform.Tenancy;

namespace Kommune.Testing;

/// <summary>The demo's municipalities on the test run's own PostgreSQL server, for hosts that share them.</summary>
internal static class ServerMunicipalities
{
    /// <summary>Writes them into a new data folder; the connection string of one.</summary>
    public static string Prepare(string dataFolder, string municipality)
    {
        var folder = new DataFolder(dataFolder);
        foreach (var one in DemoMunicipalities.All)
        {
            var choice = new DatabaseChoice { Provider = Databases.Postgres, ConnectionString = PostgresServer.NewDatabase() };
            new MunicipalityFile { Municipality = one, Database = choice }.Write(folder.Configuration(one.Key));
        }
        return MunicipalityFile.Read(folder.Configuration(municipality)).Database.ConnectionString!;
    }

    /// <summary>The secrets that a host makes when it needs them first, for hosts that start together.</summary>
    public static void MakeSecrets(string dataFolder)
    {
        _ = NationalIdKeyFile.Open(dataFolder);
        using var signing = AuditSigningKey.Open(dataFolder);
    }

    /// <summary>What a second machine gets: which municipalities there are, and the secrets. Not the session keys.</summary>
    public static void CopyTo(string dataFolder, string other)
    {
        foreach (var file in Directory.GetFiles(dataFolder, DataFolder.FileName, SearchOption.AllDirectories).Concat(Directory.GetFiles(Path.Combine(dataFolder, "keys"))))
        {
            var copy = Path.Combine(other, Path.GetRelativePath(dataFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
