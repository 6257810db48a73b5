using Kommune.Platform.Access;

namespace Kommune.Host.Consents;

internal sealed record OutcomeAnswer
{
    public required ConsentOutcome Outcome { get; init; }
}
