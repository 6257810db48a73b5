using Kommune.BtiGuide.Content;
using Kommune.Contracts;
using Kommune.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Kommune.BtiGuide.Pages;

/// <summary>A page of the version everybody reads. Nothing on it can be typed but words to search for, and those are not kept.</summary>
public abstract class GuidePage : LoadingComponent
{
    [Inject] private ShownGuide Shown { get; set; } = null!;

    [Inject] private IAccess Access { get; set; } = null!;

    [Inject] private IStringLocalizer<Texts> Words { get; set; } = null!;

    private protected Guide Guide => Shown.Guide;

    private protected string Language => Shown.Language;

    private protected IStringLocalizer<Texts> Text => Words;

    // Whoever is not logged in may be one who can; a parent who is, cannot.
    private protected bool MayConsult => !Access.Actor.IsKnown || Access.Holds(Permissions.Follow);

    /// <inheritdoc />
    protected override Task OnInitializedAsync() => Shown.ReadPublished();
}
