using System.Security.Cryptography;
using Kommune.Contracts;
using Kommune.Platform.People;

namespace Kommune.Platform.Tests.People;

internal sealed class NationalIdVaultTests
{
    private string _folder = "";
    private NationalIdVault _vault = null!;
    private NationalId _number = null!;

    [SetUp]
    public void CreateVault()
    {
        _folder = Directory.CreateTempSubdirectory("kommune-").FullName;
        _vault = new NationalIdVault(NationalIdKeyFile.Open(_folder), allowSynthetic: true);
        _number = _vault.Parse("14852194864");
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test, Property("Rule", "R1")]
    public void What_is_stored_opens_for_its_person_only()
    {
        var person = Guid.NewGuid();
        var stored = _vault.Encrypt(person, _number);
        Assert.That(_vault.Decrypt(person, stored), Is.EqualTo(_number));
        Assert.That(() => _vault.Decrypt(Guid.NewGuid(), stored), Throws.InstanceOf<CryptographicException>());
        stored[^1] ^= 1;
        Assert.That(() => _vault.Decrypt(person, stored), Throws.InstanceOf<CryptographicException>());
        Assert.That(() => _vault.Decrypt(person, [1, 2, 3]), Throws.InstanceOf<CryptographicException>());
    }

    [Test]
    public void The_same_number_is_never_stored_twice_alike_but_found_by_one_hash()
    {
        var person = Guid.NewGuid();
        Assert.That(_vault.Encrypt(person, _number), Is.Not.EqualTo(_vault.Encrypt(person, _number)));
        Assert.That(_vault.Hash("fjellhavn", _number), Is.EqualTo(_vault.Hash("fjellhavn", _vault.Parse("148521 94864"))));
    }

    [Test, Property("Rule", "R37")]
    public void Two_municipalities_cannot_be_joined_on_the_hash() =>
        Assert.That(_vault.Hash("fjellhavn", _number), Is.Not.EqualTo(_vault.Hash("straumvag", _number)));

    [Test]
    public void Keys_are_made_once_and_are_the_processs_alone()
    {
        var file = Path.Combine(_folder, "keys", "national-id.key");
        if (!OperatingSystem.IsWindows())
            Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        var again = new NationalIdVault(NationalIdKeyFile.Open(_folder), allowSynthetic: false);
        Assert.That(again.Hash("fjellhavn", _number), Is.EqualTo(_vault.Hash("fjellhavn", _number)));
        Assert.That(again.Decrypt(Guid.Empty, _vault.Encrypt(Guid.Empty, _number)), Is.EqualTo(_number), "stored while synthetic numbers were allowed");
        Assert.That(Directory.GetFiles(Path.GetDirectoryName(file)!), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_damaged_key_file_stops_at_once_and_says_what_to_do()
    {
        File.WriteAllBytes(Path.Combine(_folder, "keys", "national-id.key"), [1]);
        Assert.That(() => NationalIdKeyFile.Open(_folder), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("backup"));
    }

    [Test, Property("Rule", "R2")]
    public void A_wrong_number_is_a_problem_of_its_field_and_is_not_repeated_in_the_message()
    {
        var refusal = Assert.Throws<RuleViolationException>(() => _vault.Parse("14852194865"))!;
        Assert.That((refusal.Problems.Single().Code, refusal.Problems.Single().Field), Is.EqualTo(("problem.national-id-invalid", "NationalId")));
        Assert.That(refusal.ToString(), Does.Not.Contain("14852194865"));
    }
}
