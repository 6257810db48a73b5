using System.Net;
using System.Text.RegularExpressions;

namespace Kommune.Testing;

/// <summary>A page as it came over the wire.</summary>
public sealed partial record PageAnswer
{
    /// <summary>Status.</summary>
    public required HttpStatusCode Status { get; init; }

    /// <summary>Address it was fetched from.</summary>
    public required string Address { get; init; }

    /// <summary>The markup.</summary>
    public required string Html { get; init; }

    /// <summary>What a person can read: the markup without tags, white space joined.</summary>
    public string Text => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(Html, " ")), " ");

    /// <summary>Every form of the page.</summary>
    public IReadOnlyList<PageForm> Forms => [.. FormMarkup().Matches(Html).Select(match => PageForm.Parse(match.Value))];

    /// <summary>Where links of the page lead, within the municipality.</summary>
    public IReadOnlyList<string> Links => [.. LinkMarkup().Matches(Html).Select(match => WebUtility.HtmlDecode(match.Groups["to"].Value)).Distinct()];

    /// <summary>A form of the page by its <c>_handler</c> name or id; the only one when no name is given.</summary>
    public PageForm Form(string? name = null) =>
        Forms.FirstOrDefault(form => name is null ? form.Name is not "logout" : form.Name == name)
        ?? throw new InvalidOperationException($"{Address} has no form '{name}'. It says: {Text}");

    internal static async Task<PageAnswer> Read(HttpResponseMessage response, string address) => new()
    {
        Status = response.StatusCode,
        Address = address,
        Html = await response.Content.ReadAsStringAsync(),
    };

    [GeneratedRegex("""<a[^>]* href="(?<to>/(?!/)[^"#]*)""")]
    private static partial Regex LinkMarkup();

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex FormMarkup();

    [GeneratedRegex("<head>.*?</head>|<script.*?</script>|<[^>]+>", RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
