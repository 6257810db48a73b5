using Kommune.Contracts;
using Kommune.Platform.Access;
using Microsoft.AspNetCore.Components;

namespace Kommune.Host.Consents;

/// <summary>The second and third step: what was chosen in the first stands in the address, and is judged again.</summary>
public abstract class ChosenPageBase : ConsentPageBase
{
    [SupplyParameterFromQuery(Name = "unit")] private Guid? UnitInAddress { get; set; }

    [SupplyParameterFromQuery(Name = "sections")] private string? SectionsInAddress { get; set; }

    [SupplyParameterFromQuery(Name = "question")] private Guid? QuestionInAddress { get; set; }

    private protected Guid UnitId { get; private set; }
    private protected IReadOnlyList<string> Chosen { get; private set; } = [];
    private protected ConsentQuestion? Question { get; private set; }

    /// <summary>The step before this one, with everything as it was chosen.</summary>
    private protected string FirstStep => Question is { } question ? ConsentLinks.Question(Id, question.Id) : $"{ConsentLinks.Give(Id)}?unit={UnitId}";

    private protected async Task OpenChosen()
    {
        await OpenToDecide();
        UnitId = UnitInAddress ?? throw new NotFoundException();
        UnitName(UnitId);
        Question = QuestionInAddress is { } question ? await Asking.Open(Id, question) : null;
        if (Question is not null && Question.UnitId != UnitId) throw new NotFoundException();
        var asked = (SectionsInAddress ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
        Chosen = [.. State.Shareable.Where(asked.Contains)];
        if (Chosen.Count == 0 || Chosen.Count != asked.Distinct().Count()) throw new NotFoundException();
    }
}
