using Kommune.Platform.Files;

namespace Kommune.Platform.Tests.Files;

/// <summary>A file is what its content is, and is called nothing that tells too much.</summary>
internal sealed class FileTests
{
    [TestCase("%PDF-1.7", "application/pdf")]
    [TestCase("<svg xmlns='x'>", null)]
    [TestCase("<!DOCTYPE html>", null)]
    [TestCase("MZ", null)]
    [TestCase("%PD", null)]
    [TestCase("", null)]
    public void The_kind_is_read_from_the_content(string content, string? kind) =>
        Assert.That(FileKind.Of(System.Text.Encoding.Latin1.GetBytes(content))?.ContentType, Is.EqualTo(kind));

    [TestCase("henvisning.docx", "henvisning.pdf")]
    [TestCase(@"C:\\Elever\\Stille\\notat fra møtet.pdf", "notat fra møtet.pdf")]
    [TestCase("../../etc/passwd", "passwd.pdf")]
    [TestCase("sak 059014 95558.pdf", "sak.pdf")]
    [TestCase("05901495558.pdf", "dokument.pdf")]
    [TestCase("a\r\nSet-Cookie: x.pdf", "a Set-Cookie x.pdf")]
    [TestCase("Áŋgár Čearro.pdf", "Áŋgár Čearro.pdf")]
    [TestCase(null, "dokument.pdf")]
    [Property("Rule", "R1"), Property("Rule", "R98")]
    public void The_name_has_no_folder_no_number_of_a_person_and_the_ending_of_what_it_is(string? name, string kept) =>
        Assert.That(FileNames.Tidy(name, FileKind.Of("%PDF-"u8)!), Is.EqualTo(kept));

    [Test]
    public void Content_that_is_moved_to_another_case_or_file_does_not_open()
    {
        var vault = new FileVault(new Keys());
        var (resource, file) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var stored = vault.Encrypt(resource, file, "%PDF-1.7 vedtak"u8);
        Assert.That(System.Text.Encoding.Latin1.GetString(stored), Does.Not.Contain("vedtak"));
        Assert.That(vault.Decrypt(resource, file, stored), Is.EqualTo("%PDF-1.7 vedtak"u8.ToArray()));
        Assert.That(() => vault.Decrypt(Guid.CreateVersion7(), file, stored), Throws.InstanceOf<System.Security.Cryptography.CryptographicException>());
        Assert.That(() => vault.Decrypt(resource, Guid.CreateVersion7(), stored), Throws.InstanceOf<System.Security.Cryptography.CryptographicException>());
    }

    private sealed class Keys : Kommune.Platform.People.INationalIdKeys
    {
        public ReadOnlyMemory<byte> Encryption { get; } = new byte[32];
        public ReadOnlyMemory<byte> Lookup { get; } = new byte[32];
    }
}
