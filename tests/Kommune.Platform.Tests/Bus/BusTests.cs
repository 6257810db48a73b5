namespace Kommune.Platform.Tests.Bus;

/// <summary>A fresh bus per test.</summary>
internal abstract class BusTests
{
    protected TestBus Bus { get; private set; } = null!;

    [SetUp]
    public async Task CreateBus() => Bus = await TestBus.Create();

    [TearDown]
    public async Task RemoveBus() => await Bus.DisposeAsync();

    protected static NoteWritten Note(string note = "a", int number = 1) => new() { Note = note, Number = number };
}
