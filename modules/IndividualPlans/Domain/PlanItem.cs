using Kommune.Contracts;

namespace Kommune.IndividualPlans;

/// <summary>
/// Anything in the plan that can be changed on its own. Its own revision lets two people write in different places at once, and
/// shows both texts when they write in the same place.
/// </summary>
internal abstract record PlanItem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>
    /// The plan's version at the item's last change. Not a count of its own: after a discarded revision a count would start again, and
    /// a form opened before would pass as fresh.
    /// </summary>
    public int Revision { get; init; } = 1;

    /// <summary>The section it belongs to. Not public: the stored document carries data only.</summary>
    internal abstract string Section { get; }

    /// <summary>What stands in it, empty fields left out.</summary>
    internal IReadOnlyList<FieldText> Fields => [.. Read().OfType<FieldText>()];

    private protected abstract IEnumerable<FieldText?> Read();

    internal void Expect(int revision)
    {
        if (revision != Revision) throw Stale();
    }

    internal StaleVersionException Stale() => new(Fields.ToDictionary(field => field.Field, field => field.Text));
}
