using System.Globalization;
using System.Reflection;
using System.Xml.Linq;

namespace Kommune.EndToEnd.Tests;

/// <summary>The words a page shows, read from the resources themselves: the same script plays in every language.</summary>
internal sealed class Words
{
    private readonly Dictionary<string, string> _texts = [];

    private static readonly string[] OfPlans =
        ["host/Kommune.Host/Consents/ConsentTexts", "contracts/Kommune.Ui/Texts", "host/Kommune.Host/Texts", "modules/IndividualPlans/Texts", "modules/IndividualPlans/PageTexts"];

    private Words(string language, params string[] files)
    {
        var root = typeof(Words).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        var ending = language == "nb" ? ".resx" : $".{language}.resx";
        foreach (var file in files)
            foreach (var data in XDocument.Load(Path.Combine(root, file + ending)).Root!.Elements("data"))
                _texts[data.Attribute("name")!.Value] = data.Element("value")!.Value;
    }

    public static Words Nb { get; } = new("nb", OfPlans);

    public static Words Nn { get; } = new("nn", OfPlans);

    /// <summary>The guide's own: modules may call different things by the same key.</summary>
    public static Words OfGuide(string language) => new(language, "contracts/Kommune.Ui/Texts", "modules/BtiGuide/Texts");

    public static Words OfLog(string language) =>
        new(language, "contracts/Kommune.Ui/Texts", "modules/Stafettlogg/Texts", "modules/Stafettlogg/Baton/BatonTexts", "modules/Stafettlogg/Meetings/MeetingTexts",
            "modules/Stafettlogg/WrongPerson/WrongTexts", "modules/Stafettlogg/Born/BornTexts");

    /// <summary>What the platform itself says about consents, responsibility and insight.</summary>
    public static Words OfPlatform(string language) => new(language,
        "contracts/Kommune.Ui/Texts", "host/Kommune.Host/Texts", "host/Kommune.Host/Insight/InsightTexts", "host/Kommune.Host/Responsibility/ResponsibilityTexts", "host/Kommune.Host/Consents/ConsentTexts");

    public string this[string key, params object[] values] => string.Format(CultureInfo.InvariantCulture, _texts[key], values);
}
