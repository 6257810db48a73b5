namespace Kommune.Stafettlogg.Api;

internal sealed record InterpreterRequest
{
    /// <summary>Null when nobody needs an interpreter.</summary>
    public string? Language { get; init; }
}
