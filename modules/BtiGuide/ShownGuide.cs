using System.Globalization;
using Kommune.BtiGuide.Content;
using Kommune.Contracts;

namespace Kommune.BtiGuide;

/// <summary>The guide a request shows, and the form of Norwegian its reader gets: the published one, or a draft somebody looks through.</summary>
internal sealed class ShownGuide(GuideStore store)
{
    private Guide? guide;

    public Guide Guide => guide ?? throw new InvalidOperationException("No guide has been read yet.");

    /// <summary>The guide has both forms of Norwegian; whoever reads the frame in another language gets bokmål.</summary>
    public string Language { get; } = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "nn" ? "nn" : "nb";

    public async Task ReadPublished() => guide = (await store.Published())?.Guide ?? throw new NotFoundException();

    public void LookThrough(Guide draft) => guide = draft;
}
