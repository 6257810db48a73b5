using Kommune.Contracts;

namespace Kommune.Architecture.Tests.Fixtures;

/// <summary>Bad: open, positional, without a name, and it carries a person's name.</summary>
#pragma warning disable CA1852
internal record NameTold(string PersonName) : DomainEvent
{
    public override string Stream => "name";
}
#pragma warning restore CA1852
