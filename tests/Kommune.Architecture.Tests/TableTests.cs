using System.Reflection;
using System.Text.RegularExpressions;
using Kommune.Architecture.Tests.Rules;
using Kommune.Platform.Modules;

namespace Kommune.Architecture.Tests;

internal sealed class TableTests
{
    private static readonly string[] OfPlatform = ["kp_", "bus_"];

    private static readonly string[] All = [.. OfPlatform, .. World.Laid.Select(module => module.Manifest.TablePrefix)];

    [Test]
    public void A_module_touches_only_its_own_tables() =>
        Assert.That(World.Catalog.Modules.SelectMany(module =>
            TableRule.Breaches(module.Id, [module.Manifest.TablePrefix], All, [.. AssemblyText.Literals(module.Assembly.Location), .. Scripts(module.Assembly)])), Is.Empty);

    [Test]
    public void The_platform_names_no_table_of_a_module()
    {
        // Of the platform only the prefixes are asked: it reads the engines' own catalogues too.
        var platform = typeof(ModuleCatalog).Assembly;
        var texts = AssemblyText.Literals(platform.Location).Concat(Scripts(platform)).Concat(AssemblyText.Literals(Path.Combine(AppContext.BaseDirectory, "Kommune.Host.dll")));
        Assert.That(texts.Where(text => All.Except(OfPlatform).Any(prefix => Regex.IsMatch(text, $@"\b{prefix}\w"))), Is.Empty);
    }

    [Test]
    public void A_statement_on_a_table_of_another_module_is_found()
    {
        var found = TableRule.Breaches("sample", ["smp_"], All, AssemblyText.Literals(typeof(TableTests).Assembly.Location)).ToList();
        Assert.That(found, Has.Some.EqualTo("sample touches ip_plan, which is not its own (smp_): ask its owner's contract. In: select id, state from ip_plan where id = @id"));
        Assert.That(found, Has.Some.StartsWith("sample touches sqlite_master, which is not its own"));
        Assert.That(found, Has.None.Contain("touches mine"));
    }

    [TestCase("-- Ours.\ncreate table ip_plan (id text, person text references kp_person (id))", "kp_person")]
    [TestCase("insert into smp_greeting (id) values (@id)", "smp_greeting")]
    [TestCase("Delete From users", "users")]
    public void A_script_on_a_table_of_somebody_else_is_found(string script, string table) =>
        Assert.That(TableRule.Breaches("individual-plans", ["ip_"], All, [script]), Has.One.StartsWith($"individual-plans touches {table}, "));

    private static IEnumerable<string> Scripts(Assembly assembly)
    {
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }
}
