namespace Kommune.Host.Consents;

internal sealed record ConfirmationRequest
{
    /// <summary>Whether it was said. A no takes it back at once.</summary>
    public bool IsRight { get; init; }
}
