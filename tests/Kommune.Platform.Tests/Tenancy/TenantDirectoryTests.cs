using Kommune.Platform.Data;
using Kommune.Platform.Tenancy;

namespace Kommune.Platform.Tests.Tenancy;

internal sealed class TenantDirectoryTests : TenancyTests
{
    [Test]
    public async Task A_municipality_is_found_by_its_host_name_in_any_case()
    {
        Write(Fjellhavn, Storvik);
        await using var tenants = TenantDirectory.Open(Data);

        Assert.That(tenants.Find("Storvik.LOCALHOST"), Is.SameAs(tenants.Get("storvik")));
        Assert.That(tenants.Find("fjellhavn.localhost"), Is.SameAs(tenants.Get("fjellhavn")));
        Assert.That(tenants.Find("x.fjellhavn.localhost"), Is.Null);
        Assert.That(tenants.Find(""), Is.Null);
        Assert.That(tenants.All, Has.Count.EqualTo(2));
        Assert.That(() => tenants.Get("nowhere"), Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("fjellhavn, storvik"));
    }

    [Test]
    public async Task No_municipality_is_no_error()
    {
        await using var tenants = TenantDirectory.Open(Data);
        Assert.That(tenants.All, Is.Empty);
    }

    [Test]
    public void Two_municipalities_cannot_have_one_host_name()
    {
        Write(Fjellhavn, Storvik with { Hosts = ["FJELLHAVN.localhost"] });
        Assert.That(() => TenantDirectory.Open(Data), Throws.TypeOf<MunicipalityFileException>().With.Message.EqualTo(
            $"{Data.Configuration("storvik")}: hosts: FJELLHAVN.localhost is already used in {Data.Configuration("fjellhavn")}"));
    }

    [Test]
    public void The_errors_of_all_files_are_told_at_once()
    {
        Write(Fjellhavn with { Number = "1" }, Storvik with { Language = "en" });
        var failure = Assert.Throws<MunicipalityFileException>(() => TenantDirectory.Open(Data))!;
        Assert.That(failure.Errors, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_second_process_on_the_same_data_is_refused_and_gets_it_when_the_first_has_ended()
    {
        Write(Fjellhavn, Storvik);
        await using (TenantDirectory.Open(Data))
            Assert.That(() => TenantDirectory.Open(Data), Throws.TypeOf<DatabaseInUseException>().With.Message.Contains("fjellhavn.db"));

        await using var next = TenantDirectory.Open(Data);
        Assert.That(next.All, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_refused_start_keeps_no_lock()
    {
        Write(Fjellhavn, Storvik);
        using (DatabaseLock.Take(Data.Database("storvik")))
            Assert.That(() => TenantDirectory.Open(Data), Throws.TypeOf<DatabaseInUseException>().With.Message.Contains("storvik.db"));

        await using var next = TenantDirectory.Open(Data);
        Assert.That(next.Find("storvik.localhost"), Is.Not.Null);
    }

    [Test]
    public async Task A_scope_belongs_to_one_municipality()
    {
        Write(Fjellhavn, Storvik);
        await using var tenants = TenantDirectory.Open(Data);
        var current = new CurrentTenant();
        Assert.That(() => current.Tenant, Throws.InvalidOperationException);

        current.Tenant = tenants.Get("storvik");
        Assert.That(current.Tenant.Context.Municipality.Language, Is.EqualTo("nn"));
        Assert.That(() => current.Tenant = tenants.Get("fjellhavn"), Throws.InvalidOperationException);
    }
}
