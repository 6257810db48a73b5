namespace Kommune.IndividualPlans;

/// <summary>Regard to language and culture. With the person's own words, because it may say something of origin or disability.</summary>
internal sealed record LanguageAndCulture : PlanItem
{
    public string? Language { get; init; }
    public Interpreter Interpreter { get; init; } = Interpreter.Unanswered;
    public string? Communication { get; init; }
    public string? Culture { get; init; }

    internal override string Section => Sections.OwnWords;

    private protected override IEnumerable<FieldText?> Read() =>
        [FieldText.Of(nameof(Language), Language), FieldText.Of(nameof(Interpreter), Interpreter),
            FieldText.Of(nameof(Communication), Communication), FieldText.Of(nameof(Culture), Culture)];
}
