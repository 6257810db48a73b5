using System.Security.Cryptography;
using System.Text;
using Kommune.Platform.Audit;
using Kommune.Platform.Data;
using Kommune.Platform.People;

namespace Kommune.Platform.Tenancy;

/// <summary>
/// The secrets beside the databases, known by their fingerprints. A database remembers those it was written with, so that a copy beside other
/// secrets is refused before anybody writes to it.
/// </summary>
internal sealed class Secrets(INationalIdKeys nationalIds, AuditSigningKey signing, TimeProvider clock)
{
    public IReadOnlyDictionary<string, string> Fingerprints { get; } = new Dictionary<string, string>
    {
        ["national-id.key"] = Fingerprint([.. nationalIds.Encryption.Span, .. nationalIds.Lookup.Span]),
        ["audit-signing.key"] = Fingerprint(Encoding.ASCII.GetBytes(signing.Public.Pem)),
    };

    /// <summary>What is wrong, in words; null when the secrets are those of then.</summary>
    public string? Mismatch(IReadOnlyDictionary<string, string> then)
    {
        var others = Fingerprints.Where(secret => then.TryGetValue(secret.Key, out var known) && known != secret.Value).Select(secret => $"keys/{secret.Key}").ToList();
        return others.Count == 0 ? null
            : $"the data was written with another {string.Join(" and another ", others)} than the one here. Put back the keys that belong to it; nothing has been changed.";
    }

    /// <summary>What is wrong with the secrets for this database, without changing anything.</summary>
    public async Task<string?> Look(Database database)
    {
        await using var work = database.Begin(canWrite: false);
        return Mismatch(await Known(work));
    }

    /// <summary>The same, and a database that has not met a secret before remembers it.</summary>
    public async Task<string?> Check(Database database)
    {
        await using (var reading = database.Begin(canWrite: false))
        {
            var known = await Known(reading);
            if (Mismatch(known) is { } mismatch) return mismatch;
            if (Fingerprints.Keys.All(known.ContainsKey)) return null;
        }
        // Two hosts that meet a new database at once: the second finds what the first has written.
        await using var work = database.Begin(canWrite: true);
        var stored = await Known(work);
        foreach (var (name, fingerprint) in Fingerprints.Where(secret => !stored.ContainsKey(secret.Key)))
            await work.Execute("insert into kp_secret (name, fingerprint, seen_at) values (@name, @fingerprint, @now)", new { name, fingerprint, now = clock.GetUtcNow() });
        await work.Commit();
        return Mismatch(stored);
    }

    private static async Task<IReadOnlyDictionary<string, string>> Known(UnitOfWork work) =>
        (await work.Query<Row>("select name, fingerprint from kp_secret")).ToDictionary(row => row.Name, row => row.Fingerprint);

    private static string Fingerprint(byte[] secret) => Convert.ToHexStringLower(SHA256.HashData([.. "kommune-secret:"u8, .. secret]))[..32];

    private sealed record Row
    {
        public string Name { get; init; } = "";

        public string Fingerprint { get; init; } = "";
    }
}
