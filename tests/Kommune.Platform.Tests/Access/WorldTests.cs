namespace Kommune.Platform.Tests.Access;

/// <summary>A fresh municipality per test.</summary>
internal abstract class WorldTests
{
    protected World World { get; private set; } = null!;

    [SetUp]
    public async Task CreateWorld() => World = await World.Create();

    [TearDown]
    public ValueTask RemoveWorld() => World.DisposeAsync();
}
