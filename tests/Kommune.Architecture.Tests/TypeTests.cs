using System.Reflection;
using Kommune.Architecture.Tests.Fixtures;
using Kommune.Architecture.Tests.Rules;
using Kommune.Ui;

namespace Kommune.Architecture.Tests;

internal sealed class TypeTests
{
    [Test]
    public void What_is_in_a_module_is_its_own_business() =>
        Assert.That(World.Catalog.Modules.SelectMany(module => TypeRule.Breaches(module.Id, module.Assembly.GetTypes())), Is.Empty);

    [Test]
    public void A_public_type_is_found() => Assert.That(TypeRule.Breaches("sample", [typeof(PublicHelper)]), Is.EqualTo(
        new[] { $"{typeof(PublicHelper).FullName} is public. Types of sample are internal, except its IModule and its components." }));

    [Test]
    public void An_open_type_is_found() => Assert.That(TypeRule.Breaches("sample", [typeof(OpenHelper)]), Is.EqualTo(
        new[] { $"{typeof(OpenHelper).FullName} is open to inheritance. Types of sample are sealed, or abstract." }));

    [Test]
    public void A_component_is_drawn_when_it_has_read_what_it_shows() => Assert.That(
        LoadRule.Breaches(World.Catalog.Modules.Select(module => module.Assembly).Append(typeof(LoadingComponent).Assembly).Append(Assembly.Load("Kommune.Host")).SelectMany(assembly => assembly.GetTypes())),
        Is.Empty);

    [Test]
    public void A_component_that_is_drawn_too_early_is_found() => Assert.That(LoadRule.Breaches([typeof(HastyPanel)]), Is.EqualTo(
        new[] { $"{typeof(HastyPanel).FullName} is drawn before it has read what it shows. Let it inherit LoadingComponent." }));

    [Test]
    public void One_type_in_a_file_that_is_called_like_it() =>
        Assert.That(Repository.Files("*.cs", Repository.Shipped).SelectMany(FileRule.Breaches), Is.Empty);

    [TestCase("namespace A;\n\ninternal sealed class Goal;\n\ninternal enum GoalState { Open }\n", "Goal.cs holds Goal, GoalState. One type in a file.")]
    [TestCase("namespace A;\n\npublic sealed record Goals<T>\n{\n}\n", "Goal.cs holds Goals. The file is called as its type.")]
    [TestCase("namespace A;\n\ninternal delegate Task<int> Count(string of);\n", "Goal.cs holds Count. The file is called as its type.")]
    [TestCase("namespace A\n{\n    internal sealed class Goal;\n}\n", "Goal.cs has a namespace in braces. Write it as one line, so that types begin at the margin.")]
    public void A_file_with_something_else_in_it_is_found(string text, string expected) =>
        Assert.That(FileRule.Breaches(new SourceFile("Goal.cs", text)), Is.EqualTo(new[] { expected }));

    [Test]
    public void Nested_types_and_parts_are_welcome() =>
        Assert.That(FileRule.Breaches(new SourceFile("Goal.Measures.cs", "namespace A;\n\ninternal sealed partial class Goal\n{\n    private sealed record Row;\n}\n")), Is.Empty);
}
