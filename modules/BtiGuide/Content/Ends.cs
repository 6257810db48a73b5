namespace Kommune.BtiGuide.Content;

/// <summary>Places an outcome can lead to that are not steps.</summary>
internal static class Ends
{
    public const string Close = "Close";
    public const string Safety = "Safety";
    public const string CoordinatingUnit = "KE";
    public const string BatonTransfer = "BatonTransfer";

    public static IReadOnlyList<string> All { get; } = [Close, Safety, CoordinatingUnit, BatonTransfer];
}
