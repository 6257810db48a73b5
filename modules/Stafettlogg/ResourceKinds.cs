using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>What this module keeps about people.</summary>
internal static class ResourceKinds
{
    public const string LogId = "relay-log";

    /// <summary>
    /// Topics are sections: a family says yes to a service and a topic, and goals, measures, agenda, messages and search follow it (R17). The
    /// lead service as such has nothing, not even that there is a log: holding the baton is one person's work, and the leader's is to see dates (R26).
    /// </summary>
    public static ResourceKind Log { get; } = new()
    {
        Id = LogId,
        Page = "/stafettlogg/logs/{id}",
        TakeoverNeedsConsent = true,
        Sections =
        [
            new() { Id = Section.Title, LeadManagerReads = true },
            new() { Id = Topics.Voice, Shareable = true },
            new() { Id = Topics.Strengths, Shareable = true },
            .. Topics.OfContent.Select(topic => new Section { Id = topic, Shareable = true, Health = topic == Topics.Health }),
            new() { Id = Section.Consents },
        ],
    };
}
