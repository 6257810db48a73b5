namespace Kommune.IndividualPlans;

/// <summary>How the text of a field is to be shown: ids are looked up, codes translated, dates spelled out.</summary>
internal enum FieldKind
{
    Unknown = 0,
    Text,
    Code,
    Date,
    Number,
    Person,
    Unit,
    Item,
}
