using Kommune.Contracts;
using Microsoft.AspNetCore.Components;

namespace Kommune.Stafettlogg.Pages.Parts;

/// <summary>A part of the log's page: it shows what the page has opened, and opens nothing itself.</summary>
public abstract class LogPart : ComponentBase
{
    [Inject] private protected IAccess Access { get; set; } = null!;
    [CascadingParameter] private protected LogView View { get; set; } = null!;

    private protected LogDocument Log => View.Log;
    private protected Person Subject => View.Subject;
    private protected Guid Id => View.Id;
    private protected DateOnly Today => View.Today;
    private protected bool IsSelf => Access.Actor.PersonId == Subject.Id;
}
