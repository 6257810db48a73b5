namespace Kommune.IndividualPlans;

/// <summary>One yes to a sharing question that waits for another. The consent itself is the platform's.</summary>
internal sealed record SharingAnswer(Guid PersonId, IReadOnlyList<string> Sections);
