namespace Kommune.Contracts;

/// <summary>Offered by modules whose cases another can take over: what the family has said yes to taking along, and nothing else (R24).</summary>
public interface ICarriedContent
{
    /// <summary>What goes along for a person; empty when nobody has said yes.</summary>
    Task<IReadOnlyList<CarriedGoal>> Of(Guid subjectId);
}
