using Kommune.Architecture.Tests.Rules;
using Kommune.Platform.Modules;

namespace Kommune.Architecture.Tests;

internal sealed class ReferenceTests
{
    private static readonly string BadModule = Path.Combine(Repository.Fixtures, "bad-reference", "Kommune.BadReference.dll");

    [Test]
    public void A_module_knows_only_contracts_and_the_kit() =>
        Assert.That(World.Laid.SelectMany(module => ReferenceRule.OfModule(module.Assembly)), Is.Empty);

    [Test]
    public void A_contract_knows_only_contracts() =>
        Assert.That(ContractTests.Assemblies.SelectMany(assembly => ReferenceRule.OfContract(assembly.Location)), Is.Empty);

    [Test]
    public void The_host_knows_no_module()
    {
        string[] host = [typeof(ModuleCatalog).Assembly.Location, Path.Combine(AppContext.BaseDirectory, "Kommune.Host.dll"), Path.Combine(AppContext.BaseDirectory, "Kommune.Migrations.dll")];
        Assert.That(host.SelectMany(ReferenceRule.OfHost), Is.Empty);
    }

    [Test, Property("Rule", "R45")]
    public void The_program_that_checks_the_log_knows_nothing_of_those_who_wrote_it() =>
        Assert.That(AssemblyText.References(Path.Combine(AppContext.BaseDirectory, "Kommune.AuditCheck.dll")).Where(name => name.StartsWith("Kommune.", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void A_module_that_knows_another_is_found() =>
        Assert.That(ReferenceRule.OfModule(BadModule), Is.EqualTo(
            new[] { "Kommune.BadReference references Kommune.Sample. A module references contracts and the kit only: use the other module's contract, or publish an event." }));

    [Test]
    public void A_contract_that_knows_a_module_is_found() =>
        Assert.That(ReferenceRule.OfContract(BadModule), Is.EqualTo(new[] { "Kommune.BadReference references Kommune.Sample. Contracts reference only contracts." }));

    [Test]
    public void A_host_that_knows_a_module_is_found() =>
        Assert.That(ReferenceRule.OfHost(BadModule), Is.EqualTo(
            new[] { "Kommune.BadReference references Kommune.Sample. The host loads every module from the modules folder, its own like a vendor's." }));
}
