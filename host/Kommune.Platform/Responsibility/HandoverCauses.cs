namespace Kommune.Platform.Responsibility;

/// <summary>Why somebody hands over. A short list, so that it can be counted; the words beside it are for the one who is asked.</summary>
internal static class HandoverCauses
{
    public static IReadOnlyList<string> All { get; } = ["transition", "class-change", "leave", "other-needs", "family-wish", "moving", "other"];
}
