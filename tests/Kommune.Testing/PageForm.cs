using System.Net;
using System.Text.RegularExpressions;

namespace Kommune.Testing;

/// <summary>A form with its values as a browser would send them.</summary>
public sealed partial record PageForm
{
    /// <summary>Where it is sent; null for the page itself.</summary>
    public string? Action { get; init; }

    /// <summary>The form's name: its <c>_handler</c>, else its id.</summary>
    public string? Name { get; init; }

    /// <summary>Fields with their present values; boxes and choices only when checked.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Fields { get; init; }

    internal static PageForm Parse(string markup)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (Match input in Inputs().Matches(markup))
        {
            var attributes = Attributes(input.Groups["attributes"].Value);
            if (!attributes.TryGetValue("name", out var name) || attributes.ContainsKey("disabled")) continue;
            var type = attributes.GetValueOrDefault("type", "text");
            if (type is "checkbox" or "radio" && !attributes.ContainsKey("checked") || type is "submit") continue;
            fields.Add(new(name, attributes.GetValueOrDefault("value", "")));
        }
        foreach (Match area in TextAreas().Matches(markup))
            if (Attributes(area.Groups["attributes"].Value).TryGetValue("name", out var name))
                fields.Add(new(name, WebUtility.HtmlDecode(area.Groups["text"].Value).TrimStart('\n')));
        foreach (Match select in Selects().Matches(markup))
        {
            if (!Attributes(select.Groups["attributes"].Value).TryGetValue("name", out var name)) continue;
            var options = Options().Matches(select.Groups["options"].Value).Select(option => Attributes(option.Groups["attributes"].Value)).ToList();
            var chosen = options.FirstOrDefault(option => option.ContainsKey("selected")) ?? options.FirstOrDefault();
            if (chosen is not null) fields.Add(new(name, chosen.GetValueOrDefault("value", "")));
        }

        var form = Attributes(FormTag().Match(markup).Groups["attributes"].Value);
        return new PageForm
        {
            Action = form.TryGetValue("action", out var action) && action.Length > 0 ? action : null,
            Name = fields.FirstOrDefault(field => field.Key == "_handler").Value ?? form.GetValueOrDefault("id"),
            Fields = fields,
        };
    }

    private static Dictionary<string, string> Attributes(string markup)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match attribute in AttributePattern().Matches(markup))
            found[attribute.Groups["name"].Value] = WebUtility.HtmlDecode(attribute.Groups["value"].Value);
        return found;
    }

    [GeneratedRegex("<form(?<attributes>[^>]*)>")]
    private static partial Regex FormTag();

    [GeneratedRegex("<input(?<attributes>[^>]*)/?>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<textarea(?<attributes>[^>]*)>(?<text>.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex TextAreas();

    [GeneratedRegex("<select(?<attributes>[^>]*)>(?<options>.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex Selects();

    [GeneratedRegex("<option(?<attributes>[^>]*)>")]
    private static partial Regex Options();

    [GeneratedRegex("""(?<name>[\w:-]+)(?:="(?<value>[^"]*)")?""")]
    private static partial Regex AttributePattern();
}
