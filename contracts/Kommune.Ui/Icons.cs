using System.Collections.Frozen;
using Microsoft.AspNetCore.Components;

namespace Kommune.Ui;

/// <summary>The icons, drawn in the page itself. Every one stands beside a word: none has a meaning alone.</summary>
/// <remarks>
/// Drawn in place and not fetched from a sprite file: a sprite costs one more request on every page (its plain address is revalidated each time),
/// and a repeated drawing costs a few bytes when compressed. A row of a list writes one ready string, no component.
/// </remarks>
public static class Icons
{
    private static readonly FrozenDictionary<string, MarkupString> Drawn = new Dictionary<string, string>
    {
        ["arrow"] = """<path d="M5 12h14M13 6l6 6-6 6"/>""",
        ["awful"] = """<circle cx="12" cy="12" r="9"/><path d="M8 16.5c1-2 2.3-2.8 4-2.8s3 .8 4 2.8M7.8 8.3l2.2 1.2M16.2 8.3 14 9.5"/>""",
        ["back"] = """<path d="M19 12H5M11 6l-6 6 6 6"/>""",
        ["baton"] = """<path d="m5 19 14-14M4 16.5 7.5 20M16.5 4 20 7.5"/>""",
        ["bell"] = """<path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4"/>""",
        ["cal"] = """<path d="M4 6h16v14H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7"/>""",
        ["chart"] = """<path d="M4 4v16h16M8.5 16v-4M13 16V8M17.5 16v-6"/>""",
        ["check"] = """<circle cx="12" cy="12" r="9"/><path d="m8 12.5 2.7 2.7L16 9.5"/>""",
        ["clock"] = """<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3 2"/>""",
        ["cross"] = """<path d="m6 6 12 12M18 6 6 18"/>""",
        ["doc"] = """<path d="M6 3.5h8l4 4v13H6zM14 3.5v4h4"/>""",
        ["download"] = """<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14"/>""",
        ["exit"] = """<path d="M10 4H5v16h5M10 12h10M16 8l4 4-4 4"/>""",
        ["eye"] = """<path d="M2 12s3.6-6.5 10-6.5S22 12 22 12s-3.6 6.5-10 6.5S2 12 2 12z"/><circle cx="12" cy="12" r="2.8"/>""",
        ["globe"] = """<circle cx="12" cy="12" r="9"/><path d="M3 12h18M12 3c-5 5.5-5 12.5 0 18 5-5.5 5-12.5 0-18z"/>""",
        ["great"] = """<circle cx="12" cy="12" r="9"/><path d="M7.5 13.5h9c-.5 2.5-2.3 4-4.5 4s-4-1.5-4.5-4zM9 9.5v.3M15 9.5v.3"/>""",
        ["half"] = """<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor"/>""",
        ["happy"] = """<circle cx="12" cy="12" r="9"/><path d="M8 14c1 2 2.3 2.8 4 2.8s3-.8 4-2.8M9 9.5v.3M15 9.5v.3"/>""",
        ["heart"] = """<path d="M12 20S3.5 15 3.5 9A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8.5 2c0 6-8.5 11-8.5 11z"/>""",
        ["home"] = """<path d="m3.5 11 8.5-7 8.5 7M6 9.5V20h12V9.5"/>""",
        ["inbox"] = """<path d="M4 5h16v14H4zM4 13.5h4.5l1.5 2.5h4l1.5-2.5H20"/>""",
        ["info"] = """<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.2"/>""",
        ["key"] = """<circle cx="8" cy="15.5" r="4"/><path d="m11 12.5 8-8M16 7.5l3 3"/>""",
        ["list"] = """<path d="M9 6h11M9 12h11M9 18h11M4.5 6h.2M4.5 12h.2M4.5 18h.2"/>""",
        ["lock"] = """<path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"/>""",
        ["mid"] = """<circle cx="12" cy="12" r="9"/><path d="M8.5 15.3h7M9 9.5v.3M15 9.5v.3"/>""",
        ["module"] = """<path d="M4 4h7v7H4zM13 13h7v7h-7zM13 4h7v7h-7zM4 13h7v7H4z"/>""",
        ["more"] = """<path d="M5 12h.01M12 12h.01M19 12h.01"/>""",
        ["msg"] = """<path d="M4 5h16v11H10l-4.5 4v-4H4z"/>""",
        ["noeye"] = """<path d="M4 4l16 16M9.5 6c.8-.3 1.6-.5 2.5-.5C18.4 5.5 22 12 22 12s-1 1.8-2.9 3.5M6.5 7.8C3.6 9.6 2 12 2 12s3.6 6.5 10 6.5c1.7 0 3.1-.4 4.4-1"/>""",
        ["pen"] = """<path d="m4 20 1-4.5L16.5 4 20 7.5 8.5 19z"/>""",
        ["people"] = """<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c.4-4 3-6 6.5-6s6.1 2 6.5 6M15.5 4.8a3.5 3.5 0 0 1 0 6.4M18 14.5c2 .8 3.2 2.6 3.5 5.5"/>""",
        ["person"] = """<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.5-4.3 3.5-6.5 7.5-6.5s7 2.2 7.5 6.5"/>""",
        ["phone"] = """<path d="M5 3.5h4l1.5 5-2.3 1.7a13 13 0 0 0 5.6 5.6l1.7-2.3 5 1.5v4A1.5 1.5 0 0 1 19 20.5 15.5 15.5 0 0 1 3.5 5 1.5 1.5 0 0 1 5 3.5z"/>""",
        ["plan"] = """<path d="M6 3.5h12v17H6zM9.5 8h5M9.5 12h5M9.5 16h3"/>""",
        ["plus"] = """<path d="M12 5v14M5 12h14"/>""",
        ["print"] = """<path d="M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z"/>""",
        ["ring"] = """<circle cx="12" cy="12" r="9" stroke-dasharray="3.5 3.5"/>""",
        ["sad"] = """<circle cx="12" cy="12" r="9"/><path d="M8 16.3c1-1.6 2.3-2.3 4-2.3s3 .7 4 2.3M9 9.5v.3M15 9.5v.3"/>""",
        ["search"] = """<circle cx="11" cy="11" r="6.5"/><path d="m16 16 5 5"/>""",
        ["settings"] = """<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>""",
        ["shield"] = """<path d="M12 3 4.5 6v5.5c0 4.5 3 7.7 7.5 9.5 4.5-1.8 7.5-5 7.5-9.5V6z"/>""",
        ["star"] = """<path d="m12 3.5 2.6 5.4 5.9.8-4.3 4.1 1 5.9-5.2-2.8-5.2 2.8 1-5.9-4.3-4.1 5.9-.8z"/>""",
        ["warn"] = """<path d="M12 3.5 22 20.5H2z"/><path d="M12 10v4.5M12 17.3v.2"/>""",
    }.ToFrozenDictionary(icon => icon.Key, icon => new MarkupString($"""<svg class="i" viewBox="0 0 24 24" aria-hidden="true">{icon.Value}</svg>"""));

    /// <summary>Names of all icons.</summary>
    public static IReadOnlyCollection<string> All => Drawn.Keys;

    /// <summary>The icon, hidden from screen readers: <c>@Icons.Svg("cal")</c>. Nothing when there is no such icon.</summary>
    public static MarkupString Svg(string? name) => name is not null && Drawn.TryGetValue(name, out var svg) ? svg : default;
}
