using System.Text.RegularExpressions;

namespace Kommune.EndToEnd.Tests;

/// <summary>
/// Every page somebody can reach by following links, whoever made it: it answers, fits a phone, and is accessible. Each kind of page once, by
/// the first who gets there.
/// </summary>
[Property("Rule", "R92"), NonParallelizable]
internal sealed partial class EveryPageTests
{
    private const int MostPages = 250;

    private static readonly (string Municipality, string? Name, string Language, int Width)[] Walkers =
    [
        ("straumvag", null, "nn", 360),
        ("fjellhavn", "Stødig Måke", "nb", 360),
        ("straumvag", "Flittig Notbåt", "nn", 390),
        ("fjellhavn", "Ryddig Kalender", "nb", 360),
        ("fjellhavn", "Våken Lanterne", "en", 390),
        ("fjellhavn", "Fast Fjellvegg", "nn", 360),
        ("fjellhavn", "Tydelig Skilt", "nb", 360),
    ];

    [Test]
    public async Task Every_page_that_links_lead_to_answers_fits_a_phone_and_is_accessible()
    {
        var (seen, wrong) = (new HashSet<string>(), new List<string>());
        foreach (var (municipality, name, language, width) in Walkers)
        {
            await using var person = name is null ? await Person.Sits(municipality, width: width) : await Person.LogsIn(municipality, name, width: width);
            await person.Goes($"/language/{language}?back=/");
            var ways = new Queue<string>(["/"]);
            var known = new HashSet<string>();
            while (ways.TryDequeue(out var address) && seen.Count < MostPages)
            {
                if (await person.Goes(address) is not { } answer) continue;
                if (answer.Status != 200) wrong.Add($"{name}: {address} answers {answer.Status}");
                if (seen.Add(Kind(address)) || address == "/") await Look(person, name, address, wrong);
                foreach (var link in await person.Page.Locator("a[href^='/']:not([download])").EvaluateAllLinks())
                    if (IsPage(link) && known.Add(Kind(link)) && !seen.Contains(Kind(link)))
                        ways.Enqueue(link.Split('#')[0]);
            }
        }
        Assert.That(wrong, Is.Empty);
        Assert.That(seen, Has.Count.InRange(50, MostPages - 1), "few pages means that the walk has stopped early");
    }

    private static async Task Look(Person person, string? name, string address, List<string> wrong)
    {
        if (await person.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth")) wrong.Add($"{name}: {address} scrolls sideways");
        wrong.AddRange((await person.Axe()).Select(finding => $"{name}: {address} {finding}"));
    }

    private static bool IsPage(string link) =>
        !link.StartsWith("/language/", StringComparison.Ordinal) && !link.StartsWith("/api/", StringComparison.Ordinal) && !link.StartsWith("/openapi", StringComparison.Ordinal)
        && !link.Contains(".ics", StringComparison.Ordinal) && !link.Contains("print", StringComparison.Ordinal);

    /// <summary>Addresses that differ only in whom or what they are about are one kind of page.</summary>
    private static string Kind(string address) => Number().Replace(address.Split('?', '#')[0], "{id}");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[0-9]+")]
    private static partial Regex Number();
}
