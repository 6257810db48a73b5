namespace Kommune.Contracts;

/// <summary>Offered by modules whose resources change hands together, such as a case and the plan it leads to (R50, R51).</summary>
public interface ISharedResponsibility
{
    /// <summary>Open resources that always have the same responsible person as this one; empty for a resource that stands alone or is not the module's.</summary>
    Task<IReadOnlyList<Guid>> Together(Guid resourceId);
}
