namespace Kommune.Stafettlogg;

/// <summary>Where the module's texts are found: what the host shows of it too.</summary>
internal sealed class Texts;
