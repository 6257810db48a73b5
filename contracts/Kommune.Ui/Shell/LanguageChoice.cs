namespace Kommune.Ui;

/// <summary>A language one can choose at the foot of every page.</summary>
/// <param name="Code"><c>nb</c>, <c>nn</c>, <c>en</c>, <c>se</c>.</param>
/// <param name="Name">In its own language: <c>Davvisámegiella</c>.</param>
/// <param name="Href">The address that chooses it.</param>
/// <param name="IsCurrent">It is chosen now.</param>
public sealed record LanguageChoice(string Code, string Name, string Href, bool IsCurrent);
