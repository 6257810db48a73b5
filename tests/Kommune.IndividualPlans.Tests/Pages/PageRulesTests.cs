using System.Reflection;
using System.Text.RegularExpressions;
using Kommune.Contracts;
using Kommune.IndividualPlans.Pages;
using Microsoft.AspNetCore.Components;

namespace Kommune.IndividualPlans.Tests.Pages;

public sealed partial class PageRulesTests
{
    private static readonly Type[] Pages = [.. typeof(PlanPage).Assembly.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any())];
    private static readonly IReadOnlySet<string> Doors = typeof(Permissions).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToHashSet();
    private static readonly ResourceKind[] Kinds = [ResourceKinds.Case, ResourceKinds.Plan];

    private static IEnumerable<TestCaseData> Files() =>
        Directory.EnumerateFiles(PageFiles.Folder, "*.razor").Select(file => new TestCaseData(file).SetArgDisplayNames(Path.GetFileName(file)));

    [Test]
    public void There_are_pages_to_prove() => Assert.That(Pages, Has.Length.GreaterThan(40));

    [TestCaseSource(nameof(Pages))]
    public void A_page_demands_a_permission_of_this_module(Type page)
    {
        var permission = page.GetCustomAttribute<PermissionAttribute>();
        Assert.That(permission, Is.Not.Null);
        Assert.That(Doors, Does.Contain(permission!.Id));
    }

    [TestCaseSource(nameof(Pages))]
    public void A_page_says_whose_data_it_shows_in_sections_that_exist(Type page)
    {
        var shows = page.GetCustomAttributes<ShowsPersonAttribute>().ToList();
        Assert.That(shows.Count > 0, Is.Not.EqualTo(page.GetCustomAttribute<ShowsNoPersonAttribute>() is not null));
        foreach (var one in shows)
        {
            var kind = Kinds.Single(kind => kind.Id == one.ResourceKind);
            Assert.That(one.Sections, Is.SubsetOf(kind.Sections.Select(section => section.Id)));
        }
    }

    [TestCaseSource(nameof(Pages))]
    public void A_page_lies_under_the_module_and_no_address_carries_more_than_ids(Type page)
    {
        foreach (var route in page.GetCustomAttributes<RouteAttribute>())
        {
            Assert.That(route.Template, Does.Match("^/individual-plans(/|$)"));
            foreach (Match parameter in Parameters().Matches(route.Template))
                Assert.That(parameter.Value is "{Kind}" or "{What}" || parameter.Value.EndsWith(":guid}", StringComparison.Ordinal) || parameter.Value.EndsWith(":int}", StringComparison.Ordinal), route.Template);
        }
    }

    [Test]
    public void Two_pages_never_share_an_address() =>
        Assert.That(Pages.SelectMany(page => page.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template), Is.Unique);

    [TestCaseSource(nameof(Files))]
    public void A_page_carries_no_style_and_no_script_of_its_own(string file) =>
        Assert.That(File.ReadAllText(file), Does.Not.Match(@"<script|<style|\sstyle=|\son(click|change|load|input)=|javascript:"));

    [TestCaseSource(nameof(Files))]
    public void A_pages_title_is_neutral(string file)
    {
        var text = File.ReadAllText(file);
        if (!text.Contains("@page", StringComparison.Ordinal)) return;
        var titles = Titles().Matches(text).Select(match => match.Groups["key"].Value).ToList();
        // A tab never says whom it is about, nor what (R73).
        Assert.That(titles, Is.Not.Empty.And.SubsetOf(new[] { "plan.title", "case.title", "cases.title", "inbox.title" }));
    }

    [TestCaseSource(nameof(Files))]
    public void Every_word_comes_from_the_texts(string file)
    {
        var markup = CodeBlock().Replace(File.ReadAllText(file), "");
        var words = Words().Matches(markup).Select(match => match.Value.Trim()).Where(word => !word.Contains('@', StringComparison.Ordinal)).ToList();
        Assert.That(words, Is.Empty);
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameters();

    [GeneratedRegex("""<PageTitle>@PageTexts\.Get\("(?<key>[^"]+)"\) – @(Tenant\.Municipality\.Name|Municipality)</PageTitle>""")]
    private static partial Regex Titles();

    [GeneratedRegex(@"@code\s*\{.*", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    // Norwegian or English words straight between two tags.
    [GeneratedRegex(@"(?<=>)[^<>@{}()=;]*\p{L}{3,}[^<>@{}()=;]*(?=</)")]
    private static partial Regex Words();
}
