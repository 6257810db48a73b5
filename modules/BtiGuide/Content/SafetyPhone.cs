namespace Kommune.BtiGuide.Content;

internal sealed record SafetyPhone
{
    public string Number { get; init; } = "";

    public Words Text { get; init; } = new();
}
