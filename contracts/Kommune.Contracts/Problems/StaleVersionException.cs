namespace Kommune.Contracts;

/// <summary>
/// Somebody saved first. The person is shown both texts and chooses; nothing is overwritten in silence. The API answers 409.
/// </summary>
public sealed class StaleVersionException : Exception
{
    /// <summary>A lost race where only the fact is known (the store's version check).</summary>
    public StaleVersionException() : base("Changed by someone else since it was read.") { }

    /// <summary>A lost race with the texts that now stand, by input field.</summary>
    public StaleVersionException(IReadOnlyDictionary<string, string> current) : this() => Current = current;

    /// <summary>The text that stands now, by input field name, so that both can be shown side by side.</summary>
    public IReadOnlyDictionary<string, string> Current { get; } = new Dictionary<string, string>();
}
