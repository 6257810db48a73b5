using System.Globalization;
using Kommune.Platform.Access;

namespace Kommune.Host.Consents;

internal sealed record YesRequest
{
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>What it is for; only where nobody has asked.</summary>
    public string? Purpose { get; init; }

    /// <summary>Last day, when it shall be shorter than the municipality's own rule.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>For a child: <c>informed</c>, <c>heard</c> or <c>not-able</c>.</summary>
    public string? ChildsView { get; init; }

    /// <summary>Who answered aloud or on paper; null when the answer is the caller's own.</summary>
    public ConsentOnBehalf? OnBehalf { get; init; }

    public ConsentYes ToYes() => new()
    {
        Sections = Sections,
        ValidTo = ValidTo,
        ChildsView = ChildsView,
        Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
    };
}
