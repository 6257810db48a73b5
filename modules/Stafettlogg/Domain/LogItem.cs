using Kommune.Contracts;

namespace Kommune.Stafettlogg;

/// <summary>Anything written in the log. The time it was written decides whether a service that came later may read it (R32).</summary>
internal abstract record LogItem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The log's version at the item's last change: a form that was opened before is told.</summary>
    public int Revision { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid ById { get; init; }

    /// <summary>The service the writer acted for; null for the family.</summary>
    public Guid? ByUnitId { get; init; }
    public required Capacity By { get; init; }

    /// <summary>The section it belongs to. Not public: the stored document carries data only.</summary>
    internal abstract string Section { get; }

    /// <summary>What stands in it now, by input field, for somebody who lost a race.</summary>
    private protected abstract IReadOnlyDictionary<string, string> Texts { get; }

    internal void Expect(int revision)
    {
        if (revision != Revision) throw new StaleVersionException(Texts);
    }
}
