using Kommune.Platform.Bus;

namespace Kommune.Platform.Tests.Bus;

internal sealed record StoredDelivery
{
    public Guid EventId { get; init; }

    public string Subscriber { get; init; } = "";

    public string Stream { get; init; } = "";

    public DeliveryState State { get; init; }

    public int Attempts { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public string? LeaseOwner { get; init; }

    public DateTimeOffset? LeaseUntil { get; init; }

    public DateTimeOffset? DoneAt { get; init; }
}
