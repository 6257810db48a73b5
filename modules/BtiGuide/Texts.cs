namespace Kommune.BtiGuide;

/// <summary>Where the module's texts are found.</summary>
internal sealed class Texts;
