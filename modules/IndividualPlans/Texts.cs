namespace Kommune.IndividualPlans;

/// <summary>The module's words, in <c>Texts.resx</c> (bokmål), <c>Texts.nn.resx</c> and <c>Texts.en.resx</c>.</summary>
internal sealed class Texts;
