using Kommune.Contracts;
using Kommune.Platform.Modules;
using Kommune.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Kommune.Architecture.Tests;

/// <summary>One real host with every module that was built turned on.</summary>
[SetUpFixture]
internal sealed class World
{
    public static TestHost Host { get; private set; } = null!;

    public static ModuleCatalog Catalog => Host.Services.GetRequiredService<ModuleCatalog>();

    /// <summary>Modules as they lie on disk, read without loading them.</summary>
    public static IReadOnlyList<(ModuleManifest Manifest, string Assembly)> Laid { get; } =
    [
        .. from folder in Directory.GetDirectories(TestModules.Folder).Order(StringComparer.Ordinal)
           let manifest = ManifestReader.Read(folder).Manifest ?? throw new InvalidOperationException($"{folder} has no readable module.json.")
           select (manifest, Path.Combine(folder, manifest.Assembly)),
    ];

    [OneTimeSetUp]
    public async Task Open() => Host = await TestHost.With([.. Laid.Select(module => module.Manifest.Id)]);

    [OneTimeTearDown]
    public async Task Close() => await Host.DisposeAsync();
}
