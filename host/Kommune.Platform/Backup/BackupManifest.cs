using System.Text.Json;

namespace Kommune.Platform.Backup;

/// <summary><c>backup.json</c>: what a backup holds, so that whoever restores it can tell whether it is all there.</summary>
internal sealed record BackupManifest
{
    public const string FileName = "backup.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Key of the municipality.</summary>
    public required string Municipality { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>The last line of the read log.</summary>
    public required long AuditSequence { get; init; }

    public required string AuditHash { get; init; }

    /// <summary>Rows of each table.</summary>
    public required IReadOnlyDictionary<string, long> Tables { get; init; }

    /// <summary>Fingerprints of the secrets it was written with. The secrets themselves are never in a backup.</summary>
    public required IReadOnlyDictionary<string, string> Secrets { get; init; }

    /// <summary>SHA-256 of each file.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    public long Rows => Tables.Values.Sum();

    /// <exception cref="BackupException">It is not there, or cannot be read.</exception>
    public static BackupManifest Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        try
        {
            var manifest = JsonSerializer.Deserialize<BackupManifest>(File.ReadAllText(path), Json) ?? throw new BackupException($"{path} is empty.");
            // Names become paths.
            return manifest.Files.Keys.Append(manifest.Municipality).FirstOrDefault(name => name != Path.GetFileName(name) || name is "" or "." or "..") is { } odd
                ? throw new BackupException($"{path} names '{odd}', which is no name of a file.")
                : manifest;
        }
        catch (Exception failure) when (failure is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new BackupException($"{folder} is not a backup: {failure.Message}");
        }
    }

    public void Write(string folder) => File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Json));
}
