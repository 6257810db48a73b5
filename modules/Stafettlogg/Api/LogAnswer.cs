using Kommune.Contracts;

namespace Kommune.Stafettlogg.Api;

/// <summary>A log as its reader may see it. Phone numbers are those at work.</summary>
internal sealed record LogAnswer
{
    public required Guid Id { get; init; }
    public required string Subject { get; init; }
    public required LogDocument Log { get; init; }
    public ResponsibleContact? Holder { get; init; }

    /// <summary>Topics that are open to the reader now.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    public static LogAnswer Of(LogView view) => new()
    {
        Id = view.Id,
        Subject = view.Subject.Name,
        Log = view.Log,
        Holder = view.Holder,
        Topics = [.. Stafettlogg.Topics.OfContent.Where(view.Sees)],
    };
}
