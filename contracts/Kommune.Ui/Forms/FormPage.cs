using System.Globalization;
using Kommune.Contracts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace Kommune.Ui;

/// <summary>
/// A page with a form. It runs one use case and shows what came of it: on to the next page, the problems beside their fields (422),
/// or the text somebody else saved meanwhile (409). What was typed is always kept.
/// </summary>
/// <example>
/// <code>
/// @page "/individual-plans/{Id:guid}/goals/new"
/// @inherits FormPage
/// &lt;PageForm Name="goal" OnSubmit="Save" Problems="Problems" Conflict="Conflict"&gt;
///   &lt;TextField Name="Form.Words" Label="@Text["words"]" Value="@Form!.Words" Required /&gt;
///   &lt;SubmitRow Text="@Text["save"]" BackHref="@Back" /&gt;
/// &lt;/PageForm&gt;
/// @code {
///   [SupplyParameterFromForm(FormName = "goal")] private GoalForm? Form { get; set; }
///   protected override IStringLocalizer Localizer =&gt; Text;
///   protected override void OnInitialized() =&gt; Form ??= new();
///   private Task Save() =&gt; Submit(async () =&gt; { await AddGoal.Run(…); return Back; });
/// }
/// </code>
/// </example>
public abstract class FormPage : LoadingComponent
{
    /// <summary>The request this page is rendered for; null outside one.</summary>
    [CascadingParameter] protected HttpContext? Http { get; set; }

    /// <summary>Where to go next.</summary>
    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>The page's own texts: a problem's code is looked up here first, then in the kit.</summary>
    protected virtual IStringLocalizer? Localizer => null;

    /// <summary>What is wrong with what was sent; empty before it was sent.</summary>
    protected IReadOnlyList<FormProblem> Problems { get; private set; } = [];

    /// <summary>The texts that stand now, by field, when somebody else saved first; else null.</summary>
    protected IReadOnlyDictionary<string, string>? Conflict { get; private set; }

    /// <summary>Runs the use case. It returns the address of the next page.</summary>
    protected async Task Submit(Func<Task<string>> run)
    {
        Problems = [];
        Conflict = null;
        try
        {
            Navigation.NavigateTo(await run());
        }
        catch (RuleViolationException violation)
        {
            Problems = [.. violation.Problems.Select(problem => new FormProblem(problem.Field, TextOf(problem)))];
            Answer(StatusCodes.Status422UnprocessableEntity);
        }
        catch (StaleVersionException stale)
        {
            Conflict = stale.Current;
            Answer(StatusCodes.Status409Conflict);
            await OnConflict();
        }
    }

    /// <summary>
    /// Somebody else saved first. Put the version that stands now into the form: the reader sees both texts, so saving again is a knowing choice.
    /// </summary>
    protected virtual Task OnConflict() => Task.CompletedTask;

    private string TextOf(Problem problem)
    {
        var values = problem.Values as object[] ?? [.. problem.Values];
        if (Localizer?[problem.Code] is { ResourceNotFound: false } found)
            return string.Format(CultureInfo.CurrentCulture, found.Value, values);
        return Texts.Find(problem.Code) is null ? Texts.Get("problem.unknown") : Texts.Get(problem.Code, values);
    }

    private void Answer(int status)
    {
        if (Http is { Response.HasStarted: false } http) http.Response.StatusCode = status;
    }
}
