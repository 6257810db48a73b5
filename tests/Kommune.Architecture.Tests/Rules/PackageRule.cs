using System.Xml.Linq;

namespace Kommune.Architecture.Tests.Rules;

/// <summary>Every package has its version once, in one file.</summary>
internal static class PackageRule
{
    public static IEnumerable<string> Breaches(SourceFile project, SourceFile versions)
    {
        var known = XDocument.Parse(versions.Text).Descendants("PackageVersion").Select(version => version.Attribute("Include")!.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var reference in XDocument.Parse(project.Text).Descendants("PackageReference"))
        {
            var name = (reference.Attribute("Include") ?? reference.Attribute("Update"))?.Value ?? "";
            if (!known.Contains(name))
                yield return $"{project.Path} references the package {name}, which has no version in {versions.Path}.";
            if (reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null)
                yield return $"{project.Path} states a version for {name}. Versions stand in {versions.Path}.";
        }
    }
}
