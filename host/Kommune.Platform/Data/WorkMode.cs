namespace Kommune.Platform.Data;

/// <summary>Whether the work of this scope may change anything. Set once by whoever opens the scope, before the first statement.</summary>
internal sealed class WorkMode
{
    public bool CanWrite { get; set; }
}
