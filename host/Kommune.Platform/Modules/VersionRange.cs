using System.Globalization;
using System.Text.RegularExpressions;

namespace Kommune.Platform.Modules;

/// <summary>
/// A range of contract versions, <c>[1.2,2.0)</c>. Both ends are always stated: an open end would promise that a module works with
/// contracts nobody has written yet.
/// </summary>
internal sealed partial record VersionRange
{
    private VersionRange(Version from, bool fromIncluded, Version to, bool toIncluded) =>
        (From, FromIncluded, To, ToIncluded) = (from, fromIncluded, to, toIncluded);

    public Version From { get; }

    public bool FromIncluded { get; }

    public Version To { get; }

    public bool ToIncluded { get; }

    public static VersionRange? TryParse(string text)
    {
        var match = Form.Match(text);
        if (!match.Success || ParseVersion(match.Groups["from"].Value) is not { } from || ParseVersion(match.Groups["to"].Value) is not { } to)
            return null;
        var range = new VersionRange(from, match.Groups["open"].Value == "[", to, match.Groups["close"].Value == "]");
        return from < to || (from == to && range.FromIncluded && range.ToIncluded) ? range : null;
    }

    public static VersionRange Parse(string text) => TryParse(text) ?? throw new FormatException($"'{text}' is not a version range like [1.0,2.0).");

    /// <summary>The numbers of a semantic version, always three; a pre-release or build suffix says nothing about fit.</summary>
    public static Version? ParseVersion(string text)
    {
        var core = text.Split('-', '+')[0].Split('.');
        if (core.Length is < 1 or > 3)
            return null;
        var numbers = new int[3];
        for (var i = 0; i < core.Length; i++)
            if (!int.TryParse(core[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        return new Version(numbers[0], numbers[1], numbers[2]);
    }

    public bool Contains(Version version) =>
        (FromIncluded ? version >= From : version > From) && (ToIncluded ? version <= To : version < To);

    [GeneratedRegex(@"^(?<open>[\[(])\s*(?<from>[0-9.]+)\s*,\s*(?<to>[0-9.]+)\s*(?<close>[\])])$", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}
