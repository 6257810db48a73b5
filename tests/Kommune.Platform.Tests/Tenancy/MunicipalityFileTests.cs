using Kommune.Contracts;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Tests.Tenancy;

internal sealed class MunicipalityFileTests : TenancyTests
{
    private const string Whole = """
        { // comments are allowed
          "key": "fjellhavn", "name": "Fjellhavn kommune", "number": "9901", "language": "nb",
          "hosts": ["fjellhavn.localhost"],
          "settings": { "youthConsentAge": 15, "bothGuardians": "oneSufficesOtherInformed" },
        }
        """;

    [Test]
    public void What_is_written_can_be_read()
    {
        Write(Fjellhavn);
        var read = MunicipalityFile.Read(Data.Configuration("fjellhavn"));

        // Lists are compared by reference in a record, so each is asked for itself.
        var settings = read.Municipality.Settings with { EmergencyRoles = Fjellhavn.Settings.EmergencyRoles, EscalationDays = Fjellhavn.Settings.EscalationDays };
        Assert.That(read.Municipality with { Hosts = Fjellhavn.Hosts, Settings = settings }, Is.EqualTo(Fjellhavn));
        Assert.That(read.Municipality.Settings.EmergencyRoles, Is.EqualTo(Fjellhavn.Settings.EmergencyRoles));
        Assert.That(read.Municipality.Settings.EscalationDays, Is.EqualTo(Fjellhavn.Settings.EscalationDays));
        Assert.That(read.Municipality.Hosts, Is.EqualTo(Fjellhavn.Hosts));
        Assert.That(read.Database, Is.EqualTo(new DatabaseChoice()));
    }

    [Test]
    public void A_file_written_by_hand_can_be_read()
    {
        var municipality = Read(Whole).Municipality;
        Assert.That(municipality.Settings.YouthConsentAge, Is.EqualTo(15));
        Assert.That(municipality.Settings.BothGuardians, Is.EqualTo(BothGuardians.OneSufficesOtherInformed));
        Assert.That(municipality.Settings.ConsentMonths, Is.EqualTo(12), "what is not said keeps its default");
    }

    [TestCase("\"language\": \"nb\"", "\"language\": \"sv\"", "language: must be nb or nn")]
    [TestCase("\"number\": \"9901\"", "\"number\": \"991\"", "number: must be four digits")]
    [TestCase("\"number\": \"9901\"", "\"number\": 9901", "number: the value is of the wrong kind")]
    [TestCase("\"name\": \"Fjellhavn kommune\",", "", "name: is missing")]
    [TestCase("\"name\": \"Fjellhavn kommune\",", "\"name\": null,", "name: is missing")]
    [TestCase("\"key\": \"fjellhavn\"", "\"key\": \"storvik\"", "key: is storvik, but the folder is fjellhavn; they must be the same")]
    [TestCase("\"key\": \"fjellhavn\"", "\"key\": \"Fjell havn\"", "key: must be lower-case letters a-z, digits and hyphens")]
    [TestCase("\"name\"", "\"colour\": \"red\", \"name\"", "colour: unknown property; known are key, name")]
    [TestCase("\"youthConsentAge\": 15", "\"youthAge\": 15", "settings.youthAge: unknown property; known are youthConsentAge")]
    [TestCase("\"youthConsentAge\": 15", "\"youthConsentAge\": \"fifteen\"", "settings.youthConsentAge: the value is of the wrong kind")]
    [TestCase("\"youthConsentAge\": 15", "\"youthConsentAge\": 0", "settings.youthConsentAge: must be more than 0")]
    [TestCase("oneSufficesOtherInformed", "maybe", "settings.bothGuardians: the value is of the wrong kind; possible are required, oneSufficesOtherInformed")]
    [TestCase("fjellhavn.localhost", "https://fjellhavn.localhost:5001", "hosts: https://fjellhavn.localhost:5001 is not a host name (no scheme, no port)")]
    [TestCase("\"settings\": {", "\"database\": { \"provider\": \"access\" }, \"settings\": {", "database.provider: access is not one of sqlite")]
    [TestCase("\"settings\": {", "\"database\": { \"server\": \"x\" }, \"settings\": {", "database.server: unknown property; known are provider, connectionString")]
    [TestCase("\"settings\": {", "\"database\": \"sqlite\", \"settings\": {", "database: must be an object")]
    [TestCase("\"language\": \"nb\",", "\"language\": \"nb\"", "line 3: ")]
    [TestCase("\"language\": \"nb\",", "\"language\": \"nb\", \"language\": \"nn\",", "line ")]
    public void An_error_says_file_property_and_what_is_wrong(string right, string wrong, string expected)
    {
        Assert.That(Whole, Does.Contain(right));
        var failure = Assert.Throws<MunicipalityFileException>(() => Read(Whole.Replace(right, wrong, StringComparison.Ordinal)))!;
        Assert.That(failure.Errors, Has.One.StartsWith($"{Data.Configuration("fjellhavn")}: {expected}"));
        Assert.That(failure.Errors, Has.None.Contains("\n"));
    }

    [Test]
    public void All_errors_are_told_at_once()
    {
        var failure = Assert.Throws<MunicipalityFileException>(() => Read("""{ "key": "fjellhavn", "colour": "red", "settings": { "x": 1 } }"""))!;
        Assert.That(failure.Errors, Has.Count.EqualTo(5));
    }

    private MunicipalityFile Read(string text)
    {
        var path = Data.Configuration("fjellhavn");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return MunicipalityFile.Read(path);
    }
}
