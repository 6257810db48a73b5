namespace Kommune.Contracts;

/// <summary>What was asked for does not exist, or is hidden so well that it must answer as if it did not. 404.</summary>
public sealed class NotFoundException : Exception
{
    /// <summary>Nothing is said about what was not found: an id in a log line may reveal a client relation.</summary>
    public NotFoundException() : base("Not found.") { }
}
