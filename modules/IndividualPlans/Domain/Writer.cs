namespace Kommune.IndividualPlans;

/// <summary>Who writes, and as what. The person's own words are hers or his: others may only write them down together.</summary>
internal sealed record Writer
{
    public required Guid PersonId { get; init; }
    public Guid? UnitId { get; init; }
    public required Capacity Capacity { get; init; }

    /// <summary>The coordinator says that the words were written down together with the person.</summary>
    public bool TogetherWithPerson { get; init; }

    public bool IsOwner => Capacity is Capacity.Self or Capacity.Guardian;
    public bool MayWriteOwnWords => IsOwner || (Capacity == Capacity.Coordinator && TogetherWithPerson);
}
