using Kommune.Architecture.Tests.Rules;

namespace Kommune.Architecture.Tests;

/// <summary>Rules that are read off the files as they are written.</summary>
internal sealed class FileTests
{
    private const string Versions = "Directory.Packages.props";

    [Test]
    public void Markup_has_no_style_script_or_event_in_it() =>
        Assert.That(Repository.Files("*.razor", [.. Repository.Shipped, "tests/SampleModule"]).SelectMany(MarkupRule.Breaches), Is.Empty);

    [TestCase("""<p style="color: red">Nei</p>""", "style=\"")]
    [TestCase("<style>p { color: red }</style>", "<style")]
    [TestCase("<script>run()</script>", "<script>")]
    [TestCase("""<button onclick="run()">Kjør</button>""", "onclick=\"")]
    public void Markup_that_the_browser_would_drop_is_found(string markup, string named) =>
        Assert.That(MarkupRule.Breaches(new SourceFile("Bad.razor", "<h1>Hei</h1>\n" + markup)), Is.EqualTo(
            new[] { $"Bad.razor:2 has {named}. Styles lie in a style sheet, scripts in a file." }));

    [Test]
    public void Scripts_in_files_and_handlers_of_components_are_welcome() =>
        Assert.That(MarkupRule.Breaches(new SourceFile("Good.razor", """<script src="kit.js" defer></script><form @onsubmit="Save" method="post"></form>""")), Is.Empty);

    [Test]
    public void No_file_names_a_package_registry() => Assert.That(Repository.Files().SelectMany(RegistryRule.Breaches), Is.Empty);

    [TestCase("https://", "registry.example.org/left-pad.tgz")]
    [TestCase("https://", "api.nuget.example.org/v3/index.json")]
    [TestCase("http://", "10.1.2.3/feed")]
    public void A_package_registry_is_found(string start, string rest) =>
        // In two parts, so that this file itself names none.
        Assert.That(RegistryRule.Breaches(new SourceFile("lock.json", $"\n{{ \"resolved\": \"{start}{rest}\" }}")), Is.EqualTo(
            new[] { $"lock.json:2 names a package registry: {start}{rest}. Leave it to the machine's own settings." }));

    [Test]
    public void Every_package_has_its_version_in_one_place()
    {
        var projects = Repository.Files("*.csproj").Concat(Repository.Files("*.props")).Concat(Repository.Files("*.targets")).ToList();
        Assert.That(projects, Has.Count.GreaterThan(10));
        Assert.That(projects.Where(file => file.Name != Versions).SelectMany(project => PackageRule.Breaches(project, projects.Single(file => file.Path == Versions))), Is.Empty);
    }

    [Test]
    public void A_package_with_a_version_of_its_own_or_none_is_found() => Assert.That(
        PackageRule.Breaches(
            new SourceFile("Bad.csproj", """<Project><ItemGroup><PackageReference Include="Dapper" Version="1.0.0" /><PackageReference Include="Unknown" /></ItemGroup></Project>"""),
            new SourceFile(Versions, """<Project><ItemGroup><PackageVersion Include="Dapper" Version="2.0.0" /></ItemGroup></Project>""")),
        Is.EqualTo(new[]
        {
            "Bad.csproj states a version for Dapper. Versions stand in Directory.Packages.props.",
            "Bad.csproj references the package Unknown, which has no version in Directory.Packages.props.",
        }));

    [Test, Property("Rule", "R1")]
    public void No_national_number_is_shipped() =>
        Assert.That(Repository.Files("*", [.. Repository.Shipped, "docs", "scripts"]).Where(IsCode).Where(file => !file.Path.StartsWith("host/Kommune.Platform/Demo/", StringComparison.Ordinal))
            .SelectMany(NationalIdRule.Breaches), Is.Empty);

    [TestCase("var person = \"308858\" + \"85820\";", 0)]
    [TestCase("var person = \"30885885820\";", 1)]
    [TestCase("-- born 308858 85820", 1)]
    public void A_national_number_is_found(string text, int found) =>
        Assert.That(NationalIdRule.Breaches(new SourceFile("Bad.cs", "\n" + text)), found == 0 ? Is.Empty : Is.EqualTo(
            new[] { "Bad.cs:2 holds eleven digits in a row, which may be somebody's national number." }));

    // Lock files are full of sums, and nobody writes them.
    private static bool IsCode(SourceFile file) => file.Name != "package-lock.json";
}
