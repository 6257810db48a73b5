using System.Globalization;

namespace Kommune.IndividualPlans;

/// <summary>One field of an item as text: the same list serves the lost race (both texts side by side) and the version history.</summary>
internal readonly record struct FieldText(string Field, FieldKind Kind, string Text)
{
    public static FieldText? Of(string field, string? text) => text is null ? null : new(field, FieldKind.Text, text);
    public static FieldText? Of(string field, DateOnly? day) => day is { } d ? new(field, FieldKind.Date, d.ToString("O", CultureInfo.InvariantCulture)) : null;
    public static FieldText? Of(string field, int? number) => number is { } n ? new(field, FieldKind.Number, n.ToString(CultureInfo.InvariantCulture)) : null;
    public static FieldText? Of(string field, FieldKind kind, Guid? id) => id is { } g ? new(field, kind, g.ToString("D")) : null;
    public static FieldText? Of(string field, bool yes) => new(field, FieldKind.Code, yes ? "Yes" : "No");
    public static FieldText? Of(string field, Enum code) => new(field, FieldKind.Code, code.ToString());
}
