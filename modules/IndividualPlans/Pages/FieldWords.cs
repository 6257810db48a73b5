using Kommune.Ui;

namespace Kommune.IndividualPlans.Pages;

/// <summary>What stands in a field, in the reader's words: ids become names, codes sentences, days dates.</summary>
internal sealed class FieldWords(PlanNames names, IReadOnlyDictionary<Guid, string> goals)
{
    // Told by the item itself, or of no use to a reader.
    private static readonly string[] Untold = ["WrittenBy", "StatusOn", "Kind", "For", "Side"];

    public static bool IsTold(string field) => !Untold.Contains(field);

    public static string Name(string field) => PageTexts.Get($"field.{field}");

    public string Of(FieldKind kind, string text) => kind switch
    {
        FieldKind.Date when Dates.TryParse(text, out var date) => Dates.Long(date),
        FieldKind.Person => (Guid.TryParse(text, out var id) ? names.Person(id) : null) ?? PageTexts.Get("somebody"),
        FieldKind.Unit => (Guid.TryParse(text, out var id) ? names.Unit(id)?.Name : null) ?? PageTexts.Get("a-service"),
        FieldKind.Item => Guid.TryParse(text, out var id) && goals.TryGetValue(id, out var words) ? words : text,
        FieldKind.Code => PageTexts.Get($"code.{text}"),
        _ => text,
    };
}
