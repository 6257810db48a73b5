namespace Kommune.Architecture.Tests.Fixtures;

/// <summary>Bad: what a module must seal.</summary>
#pragma warning disable CA1852
internal class OpenHelper;
#pragma warning restore CA1852
