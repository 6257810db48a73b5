namespace Kommune.BtiGuide.Wonder;

/// <summary>Wonder notes of one year: by unit, in all, and the share decided in time. Null where a number is too small to tell.</summary>
internal sealed record WonderYear(int Year, IReadOnlyList<(string Unit, int? Written)> Units, int? Written, int? InTime);
