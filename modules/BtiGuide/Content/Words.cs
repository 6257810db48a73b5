using System.Text.Json.Serialization;
using YamlDotNet.Serialization;

namespace Kommune.BtiGuide.Content;

/// <summary>A text of the guide in both forms of Norwegian. Plain words without markup: what cannot be written cannot be run.</summary>
internal sealed record Words
{
    public string? Nb { get; init; }

    public string? Nn { get; init; }

    [YamlIgnore, JsonIgnore]
    public bool IsEmpty => string.IsNullOrWhiteSpace(Nb) && string.IsNullOrWhiteSpace(Nn);

    /// <summary>In the reader's form, else in the other; the guide's content has no English.</summary>
    public string In(string language) => (language == "nn" ? Nn ?? Nb : Nb ?? Nn) ?? "";
}
