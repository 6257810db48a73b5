using System.Text.Json.Nodes;
using Kommune.Contracts;
using Kommune.Platform.Modules;

namespace Kommune.Platform.Tests.Modules;

/// <summary>Each gate with a module that must not pass it, beside a good one that must.</summary>
internal sealed class ModuleCatalogTests
{
    private ModulesFolder folder = null!;

    [SetUp]
    public void SetUp() => folder = new ModulesFolder().AddSample();

    [TearDown]
    public void TearDown() => folder.Dispose();

    [Test]
    public void A_good_module_is_loaded_with_everything_it_adds()
    {
        var catalog = folder.Load();
        Assert.That(catalog.All.Single().Reason, Is.Null);
        var sample = catalog.Find("sample")!;
        Assert.Multiple(() =>
        {
            Assert.That(catalog.All.Single().State, Is.EqualTo(ModuleState.Loaded));
            Assert.That(sample.Pages.Select(page => page.Route), Is.EqualTo(["/sample/greetings"]));
            Assert.That(sample.Navigation.Single().Href, Is.EqualTo("/sample/greetings"));
            Assert.That(sample.Panels.Single().Slot, Is.EqualTo(Slots.EmployeeMain));
            Assert.That(sample.Permissions.Select(permission => permission.Id), Is.EqualTo(["sample.read", "sample.write"]));
            Assert.That(sample.EndpointMappers, Has.Count.EqualTo(1));
            Assert.That(sample.Assembly.GetManifestResourceNames(), Does.Contain("migrations/0001_greetings.sql"));
            Assert.That(File.Exists(Path.Combine(sample.AssetsFolder!, "sample.css")));
            Assert.That(sample.ServiceTypes.Select(type => type.Name), Is.EquivalentTo(["GreetingStore", "SayGreeting", "CountGreetings"]));
            Assert.That(catalog.OwnerOf(sample.Pages[0].Component.Assembly), Is.SameAs(sample));
        });
        var subscription = sample.Subscriptions.Single();
        Assert.Multiple(() =>
        {
            Assert.That(subscription.EventName, Is.EqualTo("sample.greeted.v1"));
            Assert.That(subscription.EventType.IsSubclassOf(typeof(DomainEvent)), "the contracts are the host's own");
            Assert.That(subscription.Subscriber, Is.EqualTo("sample.count-greetings"));
            Assert.That(subscription.HandlerType.Name, Is.EqualTo("CountGreetings"));
            Assert.That(subscription.IsEffect, Is.False);
        });
    }

    [Test]
    public void A_missing_modules_folder_is_a_host_without_modules() =>
        Assert.That(ModuleCatalog.Load(Path.Combine(folder.Root, "absent")).All, Is.Empty);

    [Test]
    public void A_manifest_with_a_mistake_is_refused()
    {
        folder.AddText("unreadable", "{");
        Refused("unreadable", ModuleState.Incompatible, "unreadable/module.json is not valid JSON at line 1, position 2.");
    }

    [Test]
    public void A_module_made_for_other_contracts_is_refused()
    {
        folder.AddFixture("bad-page").Change("bad-page", manifest => manifest["contracts"] = new JsonObject { ["Kommune.Contracts"] = "[2.0,3.0)" });
        Refused("bad-page", ModuleState.Incompatible, "bad-page needs Kommune.Contracts [2.0,3.0); this host has 1.0.0.");
    }

    [Test]
    public void A_contract_the_host_does_not_have_is_named()
    {
        folder.AddFixture("bad-page").Change("bad-page", manifest => manifest["contracts"]!["Kommune.Contracts.Weather"] = "[1.0,2.0)");
        Refused("bad-page", ModuleState.Incompatible, "bad-page needs the contract assembly Kommune.Contracts.Weather, which this host does not have.");
    }

    [Test]
    public void A_required_module_that_is_not_installed_is_named()
    {
        folder.AddFixture("bad-page").Change("bad-page", manifest => manifest["requires"] = new JsonArray("weather"));
        Refused("bad-page", ModuleState.Incompatible, "bad-page requires the module weather, which is not installed.");
    }

    [Test]
    public void A_required_module_that_failed_takes_those_who_need_it_along()
    {
        folder.AddFixture("bad-register").AddFixture("bad-page").Change("bad-page", manifest => manifest["requires"] = new JsonArray("bad-register"));
        Refused("bad-page", ModuleState.Incompatible, "bad-page requires the module bad-register, which is Faulty.");
    }

    [Test]
    public void Modules_that_require_each_other_in_a_circle_are_refused()
    {
        folder.AddFixture("bad-page").Change("bad-page", manifest => manifest["requires"] = new JsonArray("bad-register"));
        folder.AddFixture("bad-register").Change("bad-register", manifest => manifest["requires"] = new JsonArray("bad-page"));
        Refused("bad-register", ModuleState.Incompatible, "bad-register requires the module bad-page, which in turn requires bad-register.");
        Refused("bad-page", ModuleState.Incompatible, "bad-page requires the module bad-register, which is Incompatible.");
    }

    [Test]
    public void A_required_module_later_in_the_folder_is_found()
    {
        folder.AddFixture("bad-endpoint").Change("bad-endpoint", manifest => manifest["requires"] = new JsonArray("sample"));
        Assert.That(folder.Load().Find("bad-endpoint"), Is.Not.Null);
    }

    [Test]
    public void A_member_the_contracts_do_not_have_is_named_before_any_code_runs()
    {
        folder.AddFixture("bad-member");
        Refused("bad-member", ModuleState.Incompatible,
            "Kommune.BadMember.dll uses Kommune.Contracts.IModuleBuilder.Job(String, System.TimeSpan) : Void, which is not in this host's contracts.");
    }

    [Test]
    public void Another_modules_assembly_is_refused()
    {
        folder.AddFixture("bad-reference");
        Refused("bad-reference", ModuleState.Incompatible,
            "Kommune.BadReference.dll refers to Kommune.Sample, the assembly of the module sample. Use that module's contract, or publish an event.");
    }

    [Test]
    public void An_assembly_that_nobody_brought_is_named()
    {
        folder.AddFixture("bad-reference");
        Directory.Delete(Path.Combine(folder.Root, "sample"), recursive: true);
        Assert.That(Installed("bad-reference").Reason, Is.EqualTo(
            "Kommune.BadReference.dll refers to Kommune.Sample, which is neither shared by the host nor in the module's folder."));
    }

    [Test]
    public void Without_an_entry_point_a_module_is_faulty()
    {
        folder.AddFixture("bad-page");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "NSubstitute.dll"), Path.Combine(folder.Root, "bad-page", "Empty.dll"));
        folder.Change("bad-page", manifest => manifest["assembly"] = "Empty.dll");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Castle.Core.dll"), Path.Combine(folder.Root, "bad-page", "Castle.Core.dll"));
        Refused("bad-page", ModuleState.Faulty,
            "Empty.dll must hold exactly one public class that implements IModule and has a parameterless constructor; it holds 0.");
    }

    [Test]
    public void A_file_that_is_no_assembly_is_refused()
    {
        folder.AddFixture("bad-page");
        File.WriteAllText(Path.Combine(folder.Root, "bad-page", "Kommune.BadPage.dll"), "not an assembly");
        Refused("bad-page", ModuleState.Incompatible, "Kommune.BadPage.dll is not a .NET assembly.");
    }

    [Test]
    public void An_exception_while_registering_stops_only_that_module()
    {
        folder.AddFixture("bad-register");
        Refused("bad-register", ModuleState.Faulty, "BadRegisterModule.Register failed: InvalidOperationException: No licence found.");
    }

    [Test]
    public void A_service_of_the_host_cannot_be_replaced()
    {
        folder.AddFixture("bad-service");
        Refused("bad-service", ModuleState.Faulty,
            "bad-service registers Kommune.Contracts.IAccess, which is not a type of its own assemblies. A contract is offered with Offer; the host's services cannot be replaced.");
    }

    [Test]
    public void A_page_outside_the_modules_prefix_is_refused()
    {
        folder.AddFixture("bad-page");
        Refused("bad-page", ModuleState.Faulty, "bad-page has the page Kommune.BadPage.LoginPage at /login; its pages must lie under /bad-page/.");
    }

    [Test]
    public void The_manifest_and_the_registration_must_say_the_same()
    {
        folder.Change("sample", manifest =>
        {
            manifest["permissions"] = new JsonArray("sample.read", "sample.delete");
            manifest["subscribes"] = new JsonArray();
            manifest["publishes"] = new JsonArray("sample.shouted.v1");
            manifest["resourceKinds"] = new JsonArray("greeting");
        });
        Assert.That(Installed("sample").Reason!.Split('\n'), Is.EqualTo([
            "sample declared sample.write, which 'permissions' in module.json does not name.",
            "sample defined sample.greeted.v1, which 'publishes' in module.json does not name.",
            "sample names greeting under 'resourceKinds' in module.json, but it is not declared.",
            "sample names sample.delete under 'permissions' in module.json, but it is not declared.",
            "sample names sample.shouted.v1 under 'publishes' in module.json, but it is not defined.",
            "sample subscribed to sample.greeted.v1, which 'subscribes' in module.json does not name.",
        ]));
    }

    [Test]
    public void The_second_module_with_an_id_is_refused()
    {
        folder.AddSampleAs("zz-copy", manifest => manifest["version"] = "2.0.0");
        var catalog = folder.Load();
        Assert.That(catalog.All.Select(module => module.Reason), Is.EqualTo(
            [null, "sample is installed twice; the id is taken by Kommune.Platform's version 1.0.0."]));
        Assert.That(catalog.Modules, Has.Count.EqualTo(1));
    }

    [Test]
    public void The_second_module_with_a_table_prefix_or_a_resource_kind_is_refused()
    {
        folder.Change("sample", manifest => manifest["resourceKinds"] = new JsonArray("greeting"));
        folder.AddFixture("bad-register").Change("bad-register", manifest => (manifest["tablePrefix"], manifest["resourceKinds"]) = ("smp_x_", new JsonArray("greeting")));
        Assert.That(Installed("sample").Reason!.Split('\n'), Is.EqualTo([
            "sample has the table prefix smp_, which overlaps with smp_x_ of the module bad-register.",
            "sample owns the resource kind greeting, which is taken by the module bad-register.",
        ]));
    }

    [Test]
    public void Modules_come_in_folder_order()
    {
        folder.AddFixture("bad-page").AddFixture("bad-register");
        Assert.That(folder.Load().All.Select(module => module.Id), Is.EqualTo(["bad-page", "bad-register", "sample"]));
    }

    [Test]
    public void A_module_taken_out_late_takes_along_those_who_need_it()
    {
        folder.AddFixture("bad-endpoint").Change("bad-endpoint", manifest => manifest["requires"] = new JsonArray("sample"));
        var catalog = folder.Load();
        catalog.Fail("sample", ["sample is out."]);
        Assert.That(catalog.Modules, Is.Empty);
        Assert.That(catalog.All.Select(module => module.Reason), Is.EqualTo(["bad-endpoint requires the module sample, which is Faulty.", "sample is out."]));
    }

    private void Refused(string id, ModuleState state, string reason)
    {
        var module = Installed(id);
        Assert.Multiple(() =>
        {
            Assert.That(module.Reason, Is.EqualTo(reason));
            Assert.That(module.State, Is.EqualTo(state));
            Assert.That(module.Loaded, Is.Null);
        });
    }

    private InstalledModule Installed(string id)
    {
        var catalog = folder.Load();
        if (id != "sample" && Directory.Exists(Path.Combine(folder.Root, "sample")))
            Assert.That(catalog.Find("sample"), Is.Not.Null, "the good one stands");
        return catalog.All.Single(module => module.Id == id);
    }
}
