using Kommune.Contracts;
using Kommune.Ui;
using Microsoft.Extensions.Localization;

namespace Kommune.BtiGuide.Cases;

/// <summary>Where one has been in the guide, for whoever asks for all that is kept (R49).</summary>
internal sealed class GuideCaseData(ReadCase cases, ShownGuide shown, IStringLocalizer<Texts> text) : IPersonData
{
    public string ResourceKind => CaseSections.Kind;

    public async Task<IReadOnlyList<PersonDatum>> In(Guid resourceId)
    {
        var view = await cases.Do(resourceId);
        if (!view.SeesProgress) return [];
        return
        [
            Datum(text["case.now"], CaseWords.Place(text, view.Version.Guide, view.Case.Step, shown.Language)),
            Datum(text["case.told-on"], Dates.Long(view.Case.ParentsToldOn)),
            .. view.Moves.Select(move => Datum(Dates.LongWithTime(move.MovedAt),
                string.Join(". ", new[] { CaseWords.Move(text, view.Guides[move.GuideId], move, shown.Language), move.Reason }.OfType<string>())) with { ItemId = move.Id }),
        ];
    }

    private PersonDatum Datum(string label, string words) => new() { Section = CaseSections.Progress, Heading = text["kind.guide-case"], Label = label, Text = words };
}
