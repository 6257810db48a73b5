namespace Kommune.Architecture.Tests.Fixtures;

/// <summary>Bad: what a module must not show.</summary>
public sealed class PublicHelper;
