using System.Reflection;
using Kommune.Architecture.Tests.Fixtures;
using Kommune.Architecture.Tests.Rules;
using Kommune.Contracts;
using Kommune.Platform.Modules;

namespace Kommune.Architecture.Tests;

/// <summary>What others build on or have stored.</summary>
internal sealed class ContractTests
{
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        .. Directory.GetFiles(AppContext.BaseDirectory, "Kommune.*.dll").Select(Path.GetFileNameWithoutExtension).OfType<string>()
            .Where(SharedAssemblies.IsContract).Order(StringComparer.Ordinal).Select(Assembly.Load),
    ];

    private static IEnumerable<string> Names => Assemblies.Select(assembly => assembly.GetName().Name!);

    private static IEnumerable<Type> Events =>
        Assemblies.Concat(World.Catalog.Modules.Select(module => module.Assembly)).SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(DomainEvent)) && !type.IsAbstract);

    [TestCaseSource(nameof(Names))]
    public void The_public_surface_changes_only_knowingly(string assembly) =>
        Assert.That(Approved.Breach(assembly, PublicApi.Of(Assemblies.Single(contract => contract.GetName().Name == assembly))), Is.Null);

    [Test]
    public void Event_names_change_only_knowingly() =>
        Assert.That(Approved.Breach("events", Sorted(World.Laid.SelectMany(module => module.Manifest.Publishes))), Is.Null);

    [Test]
    public void Permissions_change_only_knowingly() =>
        Assert.That(Approved.Breach("permissions", Sorted(World.Catalog.Modules.SelectMany(module => module.Permissions).Concat(Host.Pages.Permissions.All).Select(permission => $"{permission.Id}: {string.Join(", ", permission.Roles)}"))), Is.Null);

    [Test]
    public void Table_prefixes_change_only_knowingly() =>
        Assert.That(Approved.Breach("tables", Sorted(World.Laid.Select(module => $"{module.Manifest.TablePrefix} {module.Manifest.Id}"))), Is.Null);

    [Test]
    public void Resource_kinds_and_sections_change_only_knowingly() =>
        Assert.That(Approved.Breach("sections", Sorted(World.Catalog.Modules.SelectMany(module => module.ResourceKinds).SelectMany(kind => kind.Sections.Select(section =>
            $"{kind.Id}: {section.Id}{(section.OnlySubject ? ", only the subject" : "")}{(section.LeadServiceReads ? ", lead service reads" : "")}{(section.LeadManagerReads ? ", its leader reads" : "")}{(section.CoordinatingUnitReads ? ", coordinating unit reads" : "")}")))), Is.Null);

    [Test]
    public void A_changed_name_is_shown_with_what_to_do()
    {
        var folder = Directory.CreateTempSubdirectory("kommune-approved-");
        try
        {
            File.WriteAllLines(Path.Combine(folder.FullName, "events.txt"), ["a.happened.v1", "b.happened.v1"]);
            Assert.That(Approved.Breach("events", ["a.happened.v1", "b.happened.v1"], folder.FullName), Is.Null);
            Assert.That(Approved.Breach("events", ["a.happened.v1", "b.happened.v2"], folder.FullName), Is.EqualTo(
                """
                events is not as approved:
                - b.happened.v1
                + b.happened.v2
                A line that is gone or changed breaks what others have built or stored. If this is meant, approve it:
                KOMMUNE_APPROVE=1 dotnet run --project tests/Kommune.Architecture.Tests
                """));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public void The_surface_of_a_contract_is_read_with_all_that_can_break() =>
        Assert.That(PublicApi.Of(typeof(DomainEvent).Assembly), Does.Contain("abstract record Kommune.Contracts.DomainEvent")
            .And.Contain("Kommune.Contracts.DomainEvent.EventId : Guid { get; init; }")
            .And.Contain("Kommune.Contracts.CaseRow.NextStep : String? { get; init; }")
            .And.Contain("Kommune.Contracts.CaseRow.State : required String { get; init; }")
            .And.Contain("Kommune.Contracts.ActorKind.Citizen = 1")
            .And.Contain("Kommune.Contracts.IOffers.Find<TContract>() : TContract?"));

    [Test]
    public void Events_carry_ids_and_codes_only() => Assert.That(Events.SelectMany(EventRule.Breaches), Is.Empty);

    [Test]
    public void An_event_with_a_story_in_it_is_found() => Assert.That(EventRule.Breaches(typeof(NameTold)), Is.EqualTo(new[]
    {
        $"{typeof(NameTold).FullName} is an event and not sealed: subscribers would not know which one they get.",
        $"{typeof(NameTold).FullName} is positional: adding a property would break modules in the field. Use init properties.",
        $"{typeof(NameTold).FullName} has no [EventName].",
        $"{typeof(NameTold).FullName}.PersonName looks like a person's name. Events carry ids and codes only.",
    }));

    private static IReadOnlyList<string> Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];
}
