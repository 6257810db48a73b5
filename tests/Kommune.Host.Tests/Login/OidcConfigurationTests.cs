using Kommune.Host.Login;
using Microsoft.Extensions.Configuration;

namespace Kommune.Host.Tests.Login;

/// <summary>A login that cannot work stops the start, with one line that says what to write (R4).</summary>
[Property("Rule", "R4")]
internal sealed class OidcConfigurationTests
{
    private static readonly Dictionary<string, string?> Right = new()
    {
        ["Authority"] = "https://idporten.example", ["ClientId"] = "kommune", ["ClientSecret"] = "en-hemmelighet", ["Acr"] = "idporten-loa-substantial idporten-loa-high",
    };

    [Test]
    public void What_is_right_is_read()
    {
        var provider = Read("Citizens", Right).Single();
        Assert.That((provider.Municipality, provider.Path, provider.Claim, provider.Levels[0]), Is.EqualTo(("fjellhavn", "citizen", "pid", "idporten-loa-substantial")));
        Assert.That(Read("Employees", new(Right) { ["Acr"] = null }).Single().Claim, Is.EqualTo("email"));
        Assert.That(OidcConfiguration.Read(new ConfigurationBuilder().Build().GetSection("Kommune:Login")), Is.Empty);
    }

    [TestCase("Citizens", "Authority", "http://idporten.example", "Authority is 'http://idporten.example'; write the issuer's address")]
    [TestCase("Citizens", "Authority", null, "Authority is ''")]
    [TestCase("Citizens", "ClientId", "", "ClientId is missing")]
    [TestCase("Citizens", "ClientSecret", null, "ClientSecret and KeyFile: write one of them")]
    [TestCase("Citizens", "KeyFile", "/nowhere/key.pem", "ClientSecret and KeyFile: write one of them")]
    [TestCase("Citizens", "Acr", "", "Acr is missing")]
    [TestCase("Citizens", "Secret", "x", "Secret is not known; known are Authority")]
    [TestCase("Visitors", "ClientId", "x", "Visitors is not known; known are Citizens, Employees")]
    public void What_is_wrong_stops_the_start_with_one_line(string group, string key, string? value, string expected)
    {
        var mistake = Assert.Throws<ConfigurationMistakeException>(() => Read(group, new(Right) { [key] = value }))!;
        Assert.That(mistake.Message, Does.StartWith($"Kommune:Login:fjellhavn:{group}").And.Contain(expected).And.Not.Contain("hemmelighet").And.Not.Contain("\n"));
    }

    [Test]
    public void A_key_file_without_a_private_key_is_found_before_anybody_logs_in()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "-----BEGIN PUBLIC KEY-----");
        Assert.That(() => Read("Citizens", new(Right) { ["ClientSecret"] = null, ["KeyFile"] = file }),
            Throws.TypeOf<ConfigurationMistakeException>().With.Message.Contains("holds no private RSA key"));
        File.Delete(file);
    }

    private static IReadOnlyList<OidcProvider> Read(string group, Dictionary<string, string?> values) => OidcConfiguration.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(values.Where(one => one.Value is not null).ToDictionary(one => $"Kommune:Login:fjellhavn:{group}:{one.Key}", one => one.Value)).Build().GetSection("Kommune:Login"));
}
