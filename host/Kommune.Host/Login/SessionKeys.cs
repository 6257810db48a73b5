using System.Security.Cryptography;
using System.Text;
using Kommune.Contracts;
using Kommune.Platform.Tenancy;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Kommune.Host.Login;

/// <summary>
/// Keeps the keys of logins and forms the same in all hosts that share a server: what one has made lies in the first municipality's database
/// there, encrypted, and comes to the others' folders. A key is made two days before it is used, and so is everywhere in time.
/// </summary>
internal sealed class SessionKeys(TenantDirectory tenants, HostSettings settings, IKeyManager keys, TimeProvider clock)
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    private static readonly TimeSpan Life = TimeSpan.FromDays(90);

    private string Folder => Path.Combine(settings.KeysFolder, "session");

    /// <summary>Both ways, in one turn to write: of hosts that start together, one makes the first key.</summary>
    /// <exception cref="ConfigurationMistakeException">The hosts do not have the same secrets.</exception>
    public async Task Exchange()
    {
        if (tenants.All.FirstOrDefault(tenant => tenant.Database.IsShared && tenant.IsInService) is not { } tenant) return;
        var secret = KeyFile.Open(Path.Combine(settings.KeysFolder, "session-keys.key"), () => RandomNumberGenerator.GetBytes(32));
        Directory.CreateDirectory(Folder);

        await using var work = tenant.Database.Begin(canWrite: true);
        var stored = await work.Query<StoredKey>("select name, content from kp_session_key");
        foreach (var key in stored.Where(key => !File.Exists(Path.Combine(Folder, key.Name)))) await Keep(key, secret);
        if (Files().Length == 0) keys.CreateNewKey(clock.GetUtcNow(), clock.GetUtcNow() + Life);
        foreach (var file in Files().Where(file => !stored.Any(key => key.Name == Path.GetFileName(file)))) await Store(work, file, secret);
        await work.Commit();
    }

    private string[] Files() => Directory.GetFiles(Folder, "*.xml");

    private async Task Keep(StoredKey key, byte[] secret)
    {
        // Written beside and then moved: whoever reads the folder meanwhile finds no half key.
        var temporary = Path.Combine(Folder, Path.GetRandomFileName());
        await using (var file = KeyFile.CreateOwn(temporary)) await file.WriteAsync(Open(key, secret));
        File.Move(temporary, Path.Combine(Folder, Path.GetFileName(key.Name)), overwrite: true);
    }

    private async Task Store(IUnitOfWork work, string file, byte[] secret) => await work.Execute(
        "insert into kp_session_key (name, content, stored_at) values (@name, @content, @now)",
        new { name = Path.GetFileName(file), content = Close(Path.GetFileName(file), await File.ReadAllBytesAsync(file), secret), now = clock.GetUtcNow() });

    private static string Close(string name, byte[] key, byte[] secret)
    {
        var box = new byte[NonceSize + TagSize + key.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
        using var cipher = new AesGcm(secret, TagSize);
        cipher.Encrypt(box.AsSpan(0, NonceSize), key, box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize), Encoding.UTF8.GetBytes(name));
        return Convert.ToBase64String(box);
    }

    private byte[] Open(StoredKey stored, byte[] secret)
    {
        var box = Convert.FromBase64String(stored.Content);
        var key = new byte[box.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(secret, TagSize);
        try
        {
            cipher.Decrypt(box.AsSpan(0, NonceSize), box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize), key, Encoding.UTF8.GetBytes(stored.Name));
            return key;
        }
        catch (CryptographicException)
        {
            throw new ConfigurationMistakeException($"{settings.KeysFolder} does not have the secrets of the other hosts on this server. Copy keys/*.key from one of them.");
        }
    }

    private sealed record StoredKey
    {
        public string Name { get; init; } = "";

        public string Content { get; init; } = "";
    }
}
