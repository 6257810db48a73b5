using Kommune.Contracts;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Tests.Tenancy;

/// <summary>A fresh data folder per test.</summary>
internal abstract class TenancyTests
{
    protected DataFolder Data { get; private set; } = null!;

    [SetUp]
    public void CreateFolder() => Data = new DataFolder(Directory.CreateTempSubdirectory("kommune-").FullName);

    [TearDown]
    public void RemoveFolder() => Directory.Delete(Data.Root, recursive: true);

    protected static Municipality Fjellhavn { get; } = new()
    {
        Key = "fjellhavn",
        Name = "Fjellhavn kommune",
        Number = "9901",
        Language = "nb",
        Hosts = ["fjellhavn.localhost"],
        Settings = new MunicipalitySettings { YouthConsentAge = 15, BothGuardians = BothGuardians.OneSufficesOtherInformed },
    };

    protected static Municipality Storvik { get; } = Fjellhavn with { Key = "storvik", Name = "Storvik kommune", Number = "9902", Language = "nn", Hosts = ["storvik.localhost"] };

    protected void Write(params IEnumerable<Municipality> municipalities)
    {
        foreach (var municipality in municipalities)
            new MunicipalityFile { Municipality = municipality }.Write(Data.Configuration(municipality.Key));
    }
}
