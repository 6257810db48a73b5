using System.Text.Json.Nodes;
using Kommune.Platform.Modules;

namespace Kommune.Platform.Tests.Modules;

internal sealed class ManifestReaderTests
{
    private ModulesFolder folder = null!;

    [SetUp]
    public void SetUp() => folder = new ModulesFolder();

    [TearDown]
    public void TearDown() => folder.Dispose();

    [Test]
    public void A_complete_manifest_is_read()
    {
        folder.AddSample();
        var (manifest, mistakes) = ManifestReader.Read(Path.Combine(folder.Root, "sample"));
        Assert.That(mistakes, Is.Empty);
        Assert.Multiple(() =>
        {
            Assert.That(manifest!.Id, Is.EqualTo("sample"));
            Assert.That(manifest.Version, Is.EqualTo("1.0.0"));
            Assert.That(manifest.Title["nn"], Is.EqualTo("Helsingar"));
            Assert.That(manifest.TablePrefix, Is.EqualTo("smp_"));
            Assert.That(manifest.Contracts["Kommune.Contracts"], Is.EqualTo("[1.0,2.0)"));
            Assert.That(manifest.Subscribes, Is.EqualTo(["sample.greeted.v1"]));
            Assert.That(manifest.Permissions, Is.EqualTo(["sample.read", "sample.write"]));
        });
    }

    [Test]
    public void A_missing_manifest_is_said()
    {
        Directory.CreateDirectory(Path.Combine(folder.Root, "empty"));
        Assert.That(Mistakes("empty"), Is.EqualTo(["empty/module.json is missing."]));
    }

    [Test]
    public void Broken_json_is_said_with_its_place()
    {
        folder.AddText("broken", "{\n  \"id\": \"broken\",\n  \"version\" 1 }");
        Assert.That(Mistakes("broken"), Is.EqualTo(["broken/module.json is not valid JSON at line 3, position 13."]));
    }

    [Test]
    public void A_list_is_no_manifest()
    {
        folder.AddText("list", "[]");
        Assert.That(Mistakes("list"), Is.EqualTo(["list/module.json must be one JSON object."]));
    }

    [Test]
    public void Every_mistake_is_told_at_once()
    {
        folder.AddText("several", """{ "id": "Several", "version": "1", "tablePrefix": "sev", "colour": "red", "requires": "x" }""");
        Assert.That(Mistakes("several"), Is.EqualTo([
            "several/module.json: 'id' is \"Several\"; expected lower-case words with hyphens, at most 40 characters, like individual-plans.",
            "several/module.json: 'version' is \"1\"; expected three numbers, like 1.4.0.",
            "several/module.json: 'vendor' is missing; expected the name of who makes the module.",
            "several/module.json: 'assembly' is missing; expected the file name of a .dll in the module's folder.",
            "several/module.json: 'tablePrefix' is \"sev\"; expected lower-case letters, digits and underscores, at most 12 characters, ending with an underscore, like ip_.",
            "several/module.json: 'requires' must be a list of ids of modules.",
            "several/module.json: 'colour' is unknown. Known are id, version, vendor, title, assembly, tablePrefix, contracts, requires, optional, publishes, subscribes, permissions, resourceKinds.",
        ]));
    }

    [TestCase("id", "api", "'id' 'api' is an address of the platform; choose another.")]
    [TestCase("tablePrefix", "kp_", "'tablePrefix' 'kp_' is taken: tables called kp_… are the platform's own.")]
    [TestCase("tablePrefix", "bus_x_", "'tablePrefix' 'bus_x_' is taken: tables called bus_… are the platform's own.")]
    [TestCase("assembly", "Absent.dll", "'assembly' names Absent.dll, which is not in the module's folder.")]
    public void A_value_that_cannot_be_is_refused(string property, string value, string mistake)
    {
        folder.AddSampleAs("sample", manifest =>
        {
            manifest[property] = value;
            // Names that begin with the id would only add more lines.
            manifest.Remove("publishes");
            manifest.Remove("permissions");
        });
        Assert.That(Mistakes("sample"), Is.EqualTo([$"sample/module.json: {mistake}"]));
    }

    [TestCase("../Kommune.Sample.dll")]
    [TestCase("/etc/passwd")]
    public void The_assembly_is_a_file_of_the_module_and_never_a_path(string path)
    {
        folder.AddSampleAs("sample", manifest => manifest["assembly"] = path);
        Assert.That(Mistakes("sample"), Is.EqualTo(
            [$"sample/module.json: 'assembly' is \"{path}\"; expected the file name of a .dll in the module's folder."]));
    }

    [Test]
    public void Both_ends_of_a_contract_range_are_stated()
    {
        folder.AddSampleAs("sample", manifest => manifest["contracts"] = new JsonObject { ["Kommune.Contracts"] = "[1.0,)", ["Newtonsoft.Json"] = "[1.0,2.0)" });
        Assert.That(Mistakes("sample"), Is.EqualTo([
            "sample/module.json: 'contracts' gives Kommune.Contracts the range '[1.0,)'; both ends must be stated, like [1.0,2.0).",
            "sample/module.json: 'contracts' names Newtonsoft.Json; only Kommune.Contracts, Kommune.Contracts.* and Kommune.Ui are contracts.",
        ]));
    }

    [Test]
    public void Names_on_the_wire_begin_with_the_modules_id()
    {
        folder.AddSampleAs("sample", manifest =>
        {
            manifest["publishes"] = new JsonArray("other.greeted.v1");
            manifest["permissions"] = new JsonArray("other.read");
        });
        Assert.That(Mistakes("sample"), Is.EqualTo([
            "sample/module.json: 'publishes' names other.greeted.v1; a module's events begin with its id, sample.",
            "sample/module.json: 'permissions' names other.read; a module's permissions begin with its id, sample.",
        ]));
    }

    [Test]
    public void A_property_stated_twice_is_refused()
    {
        folder.AddText("twice", """{ "id": "twice", "id": "other" }""");
        Assert.That(Mistakes("twice"), Does.Contain("twice/module.json: 'id' is stated twice."));
    }

    private IReadOnlyList<string> Mistakes(string name) => ManifestReader.Read(Path.Combine(folder.Root, name)).Mistakes;
}
