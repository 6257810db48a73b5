namespace Kommune.Contracts;

/// <summary>One line in "waits for your answer", "to do today", "new to you" or "waiting for others".</summary>
public sealed record WorkItem
{
    /// <summary>Which list it belongs to.</summary>
    public required WorkItemKind Kind { get; init; }

    /// <summary>What it is, in the reader's language; a short sentence.</summary>
    public required string Title { get; init; }

    /// <summary>More words, optional.</summary>
    public string? Text { get; init; }

    /// <summary>Text of the button, when it needs one.</summary>
    public string? Action { get; init; }

    /// <summary>Where one does it.</summary>
    public required string Href { get; init; }

    /// <summary>When it is due; null when it can wait.</summary>
    public DateOnly? Due { get; init; }
}
